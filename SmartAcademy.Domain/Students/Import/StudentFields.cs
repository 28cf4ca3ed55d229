using System.Globalization;

namespace SmartAcademy.Domain.Students.Import;

/// <summary>A student's own fields as the texts that an import compares and keeps; class and guardian are compared elsewhere.</summary>
public static class StudentFields
{
    public static readonly IReadOnlyList<ImportField> All =
    [
        ImportField.FirstName, ImportField.MiddleName, ImportField.LastName, ImportField.NameBangla, ImportField.Gender, ImportField.DateOfBirth,
        ImportField.RollNumber, ImportField.Phone, ImportField.Email, ImportField.Address, ImportField.EmergencyContactName,
        ImportField.EmergencyContactPhone, ImportField.Program, ImportField.YearOfStudy, ImportField.EnrolledOn,
    ];

    /// <summary>The field as text; null when the student has none.</summary>
    public static string? Read(StudentDetails student, ImportField field) => field switch
    {
        ImportField.FirstName => student.FirstName,
        ImportField.MiddleName => student.MiddleName,
        ImportField.LastName => student.LastName,
        ImportField.NameBangla => student.NameBangla,
        ImportField.Gender => student.Gender is Gender.Unspecified ? null : student.Gender.ToString(),
        ImportField.DateOfBirth => Text(student.DateOfBirth),
        ImportField.RollNumber => Text(student.RollNumber),
        ImportField.Phone => student.Phone,
        ImportField.Email => student.Email,
        ImportField.Address => student.Address,
        ImportField.EmergencyContactName => student.EmergencyContactName,
        ImportField.EmergencyContactPhone => student.EmergencyContactPhone,
        ImportField.Program => student.Program,
        ImportField.YearOfStudy => Text(student.YearOfStudy),
        ImportField.EnrolledOn => Text(student.EnrolledOn),
        _ => throw NotOwn(field),
    };

    /// <summary>The student with one field set from its text, or emptied by null.</summary>
    public static StudentDetails Write(StudentDetails student, ImportField field, string? text) => field switch
    {
        ImportField.FirstName => student with { FirstName = text ?? "" },
        ImportField.MiddleName => student with { MiddleName = text },
        ImportField.LastName => student with { LastName = text },
        ImportField.NameBangla => student with { NameBangla = text },
        ImportField.Gender => student with { Gender = text is null ? Gender.Unspecified : Enum.Parse<Gender>(text) },
        ImportField.DateOfBirth => student with { DateOfBirth = Day(text) },
        ImportField.RollNumber => student with { RollNumber = Number(text) },
        ImportField.Phone => student with { Phone = text },
        ImportField.Email => student with { Email = text },
        ImportField.Address => student with { Address = text },
        ImportField.EmergencyContactName => student with { EmergencyContactName = text },
        ImportField.EmergencyContactPhone => student with { EmergencyContactPhone = text },
        ImportField.Program => student with { Program = text },
        ImportField.YearOfStudy => student with { YearOfStudy = Number(text) },
        ImportField.EnrolledOn => student with { EnrolledOn = Day(text) },
        _ => throw NotOwn(field),
    };

    private static string? Text(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);

    private static int? Number(string? text) => text is null ? null : int.Parse(text, CultureInfo.InvariantCulture);

    private static ArgumentOutOfRangeException NotOwn(ImportField field) => new(nameof(field), field, "Not a field of the student alone.");
}
