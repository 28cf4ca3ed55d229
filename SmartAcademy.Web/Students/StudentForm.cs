using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Web.Shell;

namespace SmartAcademy.Web.Students;

/// <summary>What the form of a student sends, as typed; it comes back whole when something is refused.</summary>
public sealed class StudentForm
{
    public string? FirstName { get; set; }

    public string? MiddleName { get; set; }

    public string? LastName { get; set; }

    public string? NameBangla { get; set; }

    public string? Email { get; set; }

    public string? DateOfBirth { get; set; }

    public string? Gender { get; set; }

    public string? Phone { get; set; }

    public string? Address { get; set; }

    public string? EmergencyContactName { get; set; }

    public string? EmergencyContactPhone { get; set; }

    public string? BirthRegistrationNumber { get; set; }

    public string? DepartmentId { get; set; }

    public string? Program { get; set; }

    public string? ClassId { get; set; }

    public string? RollNumber { get; set; }

    public string? YearOfStudy { get; set; }

    public string? EnrolledOn { get; set; }

    public string? GraduatedOn { get; set; }

    /// <summary>The version of the record that the form was filled from.</summary>
    public uint Version { get; set; }

    public static StudentForm Of(StudentDetails details, uint version) => new()
    {
        FirstName = details.FirstName,
        MiddleName = details.MiddleName,
        LastName = details.LastName,
        NameBangla = details.NameBangla,
        Email = details.Email,
        DateOfBirth = FormReading.Written(details.DateOfBirth),
        Gender = details.Gender.ToString(),
        Phone = PhoneNumber.Display(details.Phone),
        Address = details.Address,
        EmergencyContactName = details.EmergencyContactName,
        EmergencyContactPhone = PhoneNumber.Display(details.EmergencyContactPhone),
        BirthRegistrationNumber = details.BirthRegistrationNumber,
        DepartmentId = details.DepartmentId?.ToString(),
        Program = details.Program,
        ClassId = details.ClassId?.ToString(),
        RollNumber = FormReading.Written(details.RollNumber),
        YearOfStudy = FormReading.Written(details.YearOfStudy),
        EnrolledOn = FormReading.Written(details.EnrolledOn),
        GraduatedOn = FormReading.Written(details.GraduatedOn),
        Version = version,
    };

    /// <summary>The typed text as details; what cannot be read at all is refused in <paramref name="fields"/>.</summary>
    public StudentDetails Read(FieldReader fields) => new()
    {
        FirstName = FirstName ?? "",
        MiddleName = MiddleName,
        LastName = LastName,
        NameBangla = NameBangla,
        Email = Email,
        DateOfBirth = fields.Day(DateOfBirth, nameof(DateOfBirth)),
        Gender = FormReading.Choice<Gender>(Gender),
        Phone = Phone,
        Address = Address,
        EmergencyContactName = EmergencyContactName,
        EmergencyContactPhone = EmergencyContactPhone,
        BirthRegistrationNumber = BirthRegistrationNumber,
        DepartmentId = FormReading.Id(DepartmentId),
        Program = Program,
        ClassId = FormReading.Id(ClassId),
        RollNumber = fields.Whole(RollNumber, nameof(RollNumber)),
        YearOfStudy = fields.Whole(YearOfStudy, nameof(YearOfStudy)),
        EnrolledOn = fields.Day(EnrolledOn, nameof(EnrolledOn)),
        GraduatedOn = fields.Day(GraduatedOn, nameof(GraduatedOn)),
    };
}
