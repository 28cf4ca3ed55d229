using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Kernel.DemoAcademy;

/// <summary>Thirty people a school: the head, five in the office, three guards, twenty-one teachers; and the logins of the readme.</summary>
internal static class DemoStaff
{
    public const string Principal = "admin";
    public const string TemporaryPasswordLogin = "newstaff";

    private static readonly (string Role, string Login, int Count)[] Posts =
    [
        (Role.SchoolAdmin, Principal, 1), (Role.Staff, "office", 4), (Role.Staff, TemporaryPasswordLogin, 1),
        (Role.Security, "guard", 3), (Role.Teacher, "teacher", 21),
    ];

    public static void Employ(DemoRows rows, DemoSchool school)
    {
        var dice = DemoDice.For($"staff/{school.Code}");
        foreach (var (role, login, count) in Posts)
        {
            for (var number = 1; number <= count; number++)
            {
                var user = AddLogin(rows, school.Blueprint.Domain, number == 1 ? login : login + number, role, school.Id, NameOf(dice, role));
                user.MustChangePassword = login == TemporaryPasswordLogin;
                if (role == Role.Teacher)
                {
                    school.Teachers.Add(user);
                }
            }
        }
    }

    /// <summary>Adds a person who can sign in as <c>login@domain</c>; the password comes later.</summary>
    public static AcademyUser AddLogin(DemoRows rows, string domain, string login, string role, Guid? schoolId, DemoName name)
    {
        var address = $"{login}@{domain}";
        var user = new AcademyUser
        {
            Id = DemoId.Of($"user/{address}"),
            SchoolId = schoolId,
            UserName = address,
            NormalizedUserName = address.ToUpperInvariant(),
            Email = address,
            NormalizedEmail = address.ToUpperInvariant(),
            EmailConfirmed = true,
            DisplayName = name.English,
            DisplayNameBangla = name.Bangla,
            LockoutEnabled = true,
        };
        rows.Users.Add(user);
        rows.Roles.Add((user.Id, role));
        return user;
    }

    private static DemoName NameOf(DemoDice dice, string role) => role != Role.Security && dice.Chance(400)
        ? dice.Pick(DemoNames.Girls) + dice.Pick(DemoNames.Ladies)
        : DemoNames.Mohammad + dice.Pick(DemoNames.Boys) + dice.Pick(DemoNames.Families);
}
