using SmartAcademy.Data.Users;

namespace SmartAcademy.Data.Subjects;

/// <summary>A subject as it is taught in one class.</summary>
public sealed record ClassSubjectLine
{
    public required Guid Id { get; init; }

    public required Guid SubjectId { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    public string? NameBangla { get; init; }

    public bool IsElective { get; init; }

    /// <summary>Students of the class who chose it; only of an elective.</summary>
    public int Chosen { get; init; }

    /// <summary>Lessons a week.</summary>
    public int Lessons { get; init; }

    public IReadOnlyList<StaffName> Teachers { get; init; } = [];
}
