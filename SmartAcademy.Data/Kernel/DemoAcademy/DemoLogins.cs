namespace SmartAcademy.Data.Kernel.DemoAcademy;

/// <summary>One login for each role; the second school has the same names at falah.example.</summary>
public static class DemoLogins
{
    public const string SuperAdmin = "superadmin@academy.example";
    public const string Admin = "admin@noor.example";
    public const string Office = "office@noor.example";
    public const string Teacher = "teacher@noor.example";
    public const string Guard = "guard@noor.example";
    public const string Parent = "parent@noor.example";
    public const string Student = "student@noor.example";

    /// <summary>Has a temporary password of their own, which must be changed.</summary>
    public const string NewStaff = "newstaff@noor.example";

    public static readonly IReadOnlyList<string> All = [SuperAdmin, Admin, Office, Teacher, Guard, Parent, Student];
}
