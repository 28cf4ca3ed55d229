using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Grades;

/// <summary>A student's result of a term as it was published. The database takes no change of it.</summary>
public sealed class StudentResult : IOwnedBySchool
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SchoolId { get; init; }

    public Guid ClassResultId { get; init; }

    public Guid StudentId { get; init; }

    public int? RollNumber { get; init; }

    /// <summary>Null on scales without grade points.</summary>
    public decimal? Gpa { get; init; }

    /// <summary>Average of the compulsory subjects in per cent.</summary>
    public decimal Average { get; init; }

    /// <summary>Sum of the subjects' marks, each out of 100.</summary>
    public decimal Total { get; init; }

    public string Letter { get; init; } = "";

    public string GradeName { get; init; } = "";

    public string? GradeNameBangla { get; init; }

    public bool Failed { get; init; }

    public int FailedSubjects { get; init; }

    /// <summary>Place among those who passed; null for those who failed.</summary>
    public int? Rank { get; init; }

    public int ClassSize { get; init; }

    /// <summary>Days present, late ones included; null where no register was kept.</summary>
    public int? DaysPresent { get; init; }

    public int? SchoolDays { get; init; }

    /// <summary>The class teacher's words.</summary>
    public string? Comment { get; init; }
}
