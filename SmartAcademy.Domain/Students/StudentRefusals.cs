using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Students;

public static class StudentRefusals
{
    public static readonly Refusal AlreadyDeleted = new("student_already_deleted");
    public static readonly Refusal NotDeleted = new("student_not_deleted");
    public static readonly Refusal EnrolmentNumbersUsedUp = new("enrolment_numbers_used_up");
    public static readonly Refusal UnknownClass = new("unknown_class", "ClassId");
    public static readonly Refusal UnknownDepartment = new("unknown_department", "DepartmentId");
}
