using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Classes;

public static class ClassRefusals
{
    public static readonly Refusal ClassTaken = new("class_taken", "Name");
    public static readonly Refusal ClassInUse = new("class_in_use");
    public static readonly Refusal ClassHasLessons = new("class_has_lessons");
    public static readonly Refusal NoAcademicYear = new("no_academic_year", "AcademicYearId");
    public static readonly Refusal SortOrderOutOfRange = new("sort_order_out_of_range", "SortOrder");
    public static readonly Refusal UnknownTeacher = new("unknown_teacher", "UserId");
    public static readonly Refusal TeacherAlreadyThere = new("teacher_already_there", "UserId");
}
