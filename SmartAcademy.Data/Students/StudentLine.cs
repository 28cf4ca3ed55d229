using SmartAcademy.Domain.Students;

namespace SmartAcademy.Data.Students;

/// <summary>A student as a list shows them.</summary>
public sealed record StudentLine
{
    public required Guid Id { get; init; }

    public required string EnrolmentNumber { get; init; }

    public required string Name { get; init; }

    public string? NameBangla { get; init; }

    public string? ClassName { get; init; }

    public string? ClassNameBangla { get; init; }

    public string? Section { get; init; }

    public int? RollNumber { get; init; }

    public string? Phone { get; init; }

    public StudentStatus Status { get; init; }

    public Guid? PhotoFileId { get; init; }

    public required string SchoolCode { get; init; }

    public bool IsDeleted { get; init; }
}
