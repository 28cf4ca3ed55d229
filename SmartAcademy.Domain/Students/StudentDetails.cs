namespace SmartAcademy.Domain.Students;

/// <summary>
/// Everything a person or an import may write about a student. Names are normalised to NFC, phones to +880…;
/// see the text values of the kernel.
/// </summary>
public sealed record StudentDetails
{
    public required string FirstName { get; init; }

    public string? MiddleName { get; init; }

    public string? LastName { get; init; }

    public string? NameBangla { get; init; }

    public string? Email { get; init; }

    public DateOnly? DateOfBirth { get; init; }

    public Gender Gender { get; init; }

    public string? Phone { get; init; }

    public string? Address { get; init; }

    public string? EmergencyContactName { get; init; }

    public string? EmergencyContactPhone { get; init; }

    public string? BirthRegistrationNumber { get; init; }

    public Guid? DepartmentId { get; init; }

    /// <summary>Course of study, such as "Dakhil" or "Hifz".</summary>
    public string? Program { get; init; }

    public Guid? ClassId { get; init; }

    public int? RollNumber { get; init; }

    /// <summary>Year of the course of study, 1 to 20.</summary>
    public int? YearOfStudy { get; init; }

    public DateOnly? EnrolledOn { get; init; }

    public DateOnly? GraduatedOn { get; init; }
}
