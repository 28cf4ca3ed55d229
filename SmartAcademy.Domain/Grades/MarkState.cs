namespace SmartAcademy.Domain.Grades;

public enum MarkState
{
    Given,

    /// <summary>Counts as nothing reached.</summary>
    Absent,

    /// <summary>Left out, as if the part were not there for this student.</summary>
    Exempt,
}
