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

    /// <summary>Of a reader at a gate: its key says what it may do, so the role gives nothing and nobody signs in with it.</summary>
    public const string CardReader = nameof(CardReader);

    /// <summary>The roles of people, from the widest to the narrowest.</summary>
    public static readonly IReadOnlyList<string> All = [SuperAdmin, SchoolAdmin, Staff, Teacher, Security, Parent, Student];

    public static readonly IReadOnlyList<string> BuiltIn = [.. All, CardReader];

    /// <summary>Where a role stands in a list: the built-in ones from the widest to the narrowest, then all others.</summary>
    public static int RankOf(string? key) => BuiltIn.TakeWhile(role => role != key).Count();

    /// <summary>The roles whose matrix nobody changes.</summary>
    public static readonly IReadOnlyList<string> Fixed = [SuperAdmin, CardReader];
}
