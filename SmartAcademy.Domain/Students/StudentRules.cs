using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Students;

/// <summary>What may be written about a student. Every field is checked, so that a form or an import row shows all its errors at once.</summary>
public static class StudentRules
{
    public const int OldestInYears = 100;
    public const int LastYearOfStudy = 20;
    public const int LargestRoll = 9999;
    public const int LongestAddress = 500;
    public const int LongestContactName = 200;
    public const int LongestProgram = 60;
    public const int LongestBanglaName = 200;

    /// <summary>The details as they are stored (names composed, phones as +880…), or every refusal at its field.</summary>
    /// <param name="typed">What a person or a file gave.</param>
    /// <param name="today">The school's day.</param>
    public static Checked<StudentDetails> Check(StudentDetails typed, DateOnly today)
    {
        var fields = new FieldReader();
        var details = typed with
        {
            FirstName = fields.Take(PersonName.Read(typed.FirstName), nameof(typed.FirstName)) ?? "",
            MiddleName = fields.Take(PersonName.ReadOptional(typed.MiddleName), nameof(typed.MiddleName)),
            LastName = fields.Take(PersonName.ReadOptional(typed.LastName), nameof(typed.LastName)),
            NameBangla = fields.Take(PersonName.ReadOptional(typed.NameBangla), nameof(typed.NameBangla)),
            Email = fields.Email(typed.Email, nameof(typed.Email)),
            Phone = fields.Phone(typed.Phone, nameof(typed.Phone)),
            Address = fields.Line(typed.Address, LongestAddress, nameof(typed.Address)),
            EmergencyContactName = fields.Line(typed.EmergencyContactName, LongestContactName, nameof(typed.EmergencyContactName)),
            EmergencyContactPhone = fields.Phone(typed.EmergencyContactPhone, nameof(typed.EmergencyContactPhone)),
            BirthRegistrationNumber = fields.Take(
                CivilNumber.ReadBirthRegistration(typed.BirthRegistrationNumber), nameof(typed.BirthRegistrationNumber)),
            Program = fields.Line(typed.Program, LongestProgram, nameof(typed.Program)),
        };
        CheckDates(fields, details, today);
        CheckNumbers(fields, details);
        return fields.Finish(details);
    }

    private static void CheckDates(FieldReader fields, StudentDetails details, DateOnly today)
    {
        var oldest = today.AddYears(-OldestInYears);
        fields.RefuseIf(details.DateOfBirth > today || details.DateOfBirth < oldest, StudentRefusals.BirthImplausible, nameof(details.DateOfBirth));
        fields.RefuseIf(
            details.EnrolledOn < oldest || details.EnrolledOn > today.AddYears(1) || details.EnrolledOn < details.DateOfBirth,
            StudentRefusals.EnrolmentImplausible, nameof(details.EnrolledOn));
        fields.RefuseIf(
            details.GraduatedOn < (details.EnrolledOn ?? today) || details.GraduatedOn > today.AddYears(LastYearOfStudy),
            StudentRefusals.GraduatedBeforeEnrolment, nameof(details.GraduatedOn));
    }

    private static void CheckNumbers(FieldReader fields, StudentDetails details)
    {
        fields.RefuseIf(details.YearOfStudy is < 1 or > LastYearOfStudy, StudentRefusals.YearOfStudyOutOfRange, nameof(details.YearOfStudy));
        fields.RefuseIf(details.RollNumber is < 1 or > LargestRoll, StudentRefusals.RollOutOfRange, nameof(details.RollNumber));
    }
}
