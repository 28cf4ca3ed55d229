namespace SmartAcademy.Domain.Users;

/// <summary>The built-in roles.</summary>
public static class Role
{
    public const string SuperAdmin = nameof(SuperAdmin);
    public const string SchoolAdmin = nameof(SchoolAdmin);
    public const string Staff = nameof(Staff);
    public const string Teacher = nameof(Teacher);
    public const string Security = nameof(Security);
    public const string Parent = nameof(Parent);
    public const string Student = nameof(Student);

    public static readonly IReadOnlyList<string> All = [SuperAdmin, SchoolAdmin, Staff, Teacher, Security, Parent, Student];
}
