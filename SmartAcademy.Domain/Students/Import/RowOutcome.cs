namespace SmartAcademy.Domain.Students.Import;

/// <summary>What becomes of a row.</summary>
public enum RowOutcome
{
    /// <summary>Read, but not checked yet.</summary>
    Unchecked,
    Created,
    Changed,
    Unchanged,
    Refused,
}
