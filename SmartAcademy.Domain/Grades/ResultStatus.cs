namespace SmartAcademy.Domain.Grades;

public enum ResultStatus
{
    Published,

    /// <summary>Taken back with a reason; kept, and shown to nobody but the office.</summary>
    Withdrawn,
}
