using SmartAcademy.Data.Classes;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Data.Students;

/// <summary>Everything the page of one student shows.</summary>
public sealed record StudentSheet
{
    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required string EnrolmentNumber { get; init; }

    public required string Name { get; init; }

    public required StudentDetails Details { get; init; }

    public StudentStatus Status { get; init; }

    public Guid? PhotoFileId { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? DeletedAt { get; init; }

    public bool HasLogin { get; init; }

    /// <summary>Goes into the form and back; see <see cref="StudentService.ChangeAsync"/>.</summary>
    public uint Version { get; init; }

    public string SchoolName { get; init; } = "";

    public string? SchoolNameBangla { get; init; }

    public string? TimeZoneId { get; init; }

    public ClassTitle? Class { get; init; }

    public string? DepartmentName { get; init; }

    public string? DepartmentNameBangla { get; init; }

    internal static StudentSheet Of(Student student) => new()
    {
        Id = student.Id,
        SchoolId = student.SchoolId,
        EnrolmentNumber = student.EnrolmentNumber,
        Name = student.Name,
        Details = student.Details,
        Status = student.Status,
        PhotoFileId = student.PhotoFileId,
        CreatedAt = student.CreatedAt,
        DeletedAt = student.DeletedAt,
        HasLogin = student.UserId is not null,
        Version = student.Version,
    };
}
