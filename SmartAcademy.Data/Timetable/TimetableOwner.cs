namespace SmartAcademy.Data.Timetable;

/// <summary>The class, teacher or student of a timetable, as far as the actor may see them.</summary>
public sealed record TimetableOwner
{
    public required TimetableOf Of { get; init; }

    public required Guid SchoolId { get; init; }

    /// <summary>Of a class with its section.</summary>
    public required string Name { get; init; }

    public string? NameBangla { get; init; }

    /// <summary>The class itself, or that of the student.</summary>
    public Guid? ClassId { get; init; }

    public Guid? DepartmentId { get; init; }

    /// <summary>The class of a student, for the line under the name.</summary>
    public string? ClassName { get; init; }

    public string? ClassNameBangla { get; init; }
}
