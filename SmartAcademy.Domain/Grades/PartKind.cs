namespace SmartAcademy.Domain.Grades;

/// <summary>A part of an assessment that has its own marks.</summary>
public enum PartKind
{
    /// <summary>The assessment has no parts.</summary>
    Whole,

    /// <summary>Creative questions (CQ), and written answers of any other kind.</summary>
    Written,

    /// <summary>Multiple choice.</summary>
    Mcq,

    Practical,

    Oral,
}
