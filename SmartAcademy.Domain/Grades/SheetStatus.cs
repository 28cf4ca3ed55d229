namespace SmartAcademy.Domain.Grades;

public enum SheetStatus
{
    /// <summary>Teachers enter marks.</summary>
    Open,

    /// <summary>The teacher is done; only the office opens it again.</summary>
    Submitted,
}
