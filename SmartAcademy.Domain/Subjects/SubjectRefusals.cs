using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Subjects;

public static class SubjectRefusals
{
    public static readonly Refusal CodeTaken = new("subject_code_taken", "Code");
    public static readonly Refusal SortOrderOutOfRange = new("sort_order_out_of_range", "SortOrder");

    /// <summary>A class still learns the subject.</summary>
    public static readonly Refusal InUse = new("subject_in_use");
    public static readonly Refusal Unknown = new("unknown_subject", "SubjectId");
    public static readonly Refusal AlreadyTaught = new("subject_already_taught", "SubjectId");

    /// <summary>The week of the class still holds lessons in the subject.</summary>
    public static readonly Refusal HasLessons = new("subject_has_lessons");

    /// <summary>Marks or other records of the class hang on the subject.</summary>
    public static readonly Refusal HasRecords = new("subject_has_records");

    /// <summary>Students chose the subject, so it cannot go or become everybody's before they choose anew.</summary>
    public static readonly Refusal IsChosen = new("subject_is_chosen");

    /// <summary>Other electives of the class are taught at the same time, so it cannot become everybody's.</summary>
    public static readonly Refusal SharesLessons = new("subject_shares_lessons");
    public static readonly Refusal NotElective = new("subject_not_elective");
    public static readonly Refusal FourthAlready = new("fourth_subject_already");
    public static readonly Refusal NotInClass = new("student_not_in_class");
    public static readonly Refusal TeacherAlreadyThere = new("subject_teacher_already_there", "UserId");

    /// <summary>The teacher still gives lessons in the subject of the class.</summary>
    public static readonly Refusal TeacherHasLessons = new("teacher_has_lessons");
}
