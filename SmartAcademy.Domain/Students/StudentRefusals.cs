using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Students;

public static class StudentRefusals
{
    public static readonly Refusal AlreadyDeleted = new("student_already_deleted");
    public static readonly Refusal AlreadyErased = new("student_already_erased");
    public static readonly Refusal NumberNotRepeated = new("erasure_number_wrong", "Number");
    public static readonly Refusal NotDeleted = new("student_not_deleted");
    public static readonly Refusal EnrolmentNumbersUsedUp = new("enrolment_numbers_used_up");
    public static readonly Refusal UnknownClass = new("unknown_class", "ClassId");
    public static readonly Refusal UnknownDepartment = new("unknown_department", "DepartmentId");
    public static readonly Refusal BirthImplausible = new("birth_implausible", nameof(StudentDetails.DateOfBirth));
    public static readonly Refusal YearOfStudyOutOfRange = new("year_of_study_out_of_range", nameof(StudentDetails.YearOfStudy));
    public static readonly Refusal RollOutOfRange = new("roll_out_of_range", nameof(StudentDetails.RollNumber));
    public static readonly Refusal EnrolmentImplausible = new("enrolment_implausible", nameof(StudentDetails.EnrolledOn));
    public static readonly Refusal GraduatedBeforeEnrolment = new("graduated_before_enrolment", nameof(StudentDetails.GraduatedOn));
    public static readonly Refusal UnknownStatus = new("unknown_status", "Status");
    public static readonly Refusal ReasonMissing = new("reason_needed", "Reason");
    public static readonly Refusal PhotoTooLarge = new("photo_too_large", "Photo");
    public static readonly Refusal PhotoNotAnImage = new("photo_not_an_image", "Photo");
    public static readonly Refusal PhotoTooManyPixels = new("photo_too_many_pixels", "Photo");
    public static readonly Refusal PhotoUnreadable = new("photo_unreadable", "Photo");
    public static readonly Refusal PhotoMissing = new("photo_missing", "Photo");
    public static readonly Refusal ArchiveNotZip = new("archive_not_zip", "Archive");
    public static readonly Refusal ArchiveTooLarge = new("archive_too_large", "Archive");
}
