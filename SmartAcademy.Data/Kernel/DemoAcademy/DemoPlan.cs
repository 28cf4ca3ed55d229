using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Kernel.DemoAcademy;

/// <summary>Draws the whole demo academy in memory; the same size on the same day draws the same academy everywhere.</summary>
internal static class DemoPlan
{
    public const string SuperAdminLogin = "superadmin";
    public const string GroupDomain = "academy.example";

    public static DemoRows Draw(DemoSize size, DemoCalendar calendar)
    {
        var rows = new DemoRows();
        DemoStaff.AddLogin(rows, GroupDomain, SuperAdminLogin, Role.SuperAdmin, null, new DemoName("Group Administrator", "গ্রুপ প্রশাসক"));
        foreach (var blueprint in DemoBlueprint.All)
        {
            DrawSchool(rows, blueprint, size, calendar);
        }

        return rows;
    }

    private static void DrawSchool(DemoRows rows, DemoBlueprint blueprint, DemoSize size, DemoCalendar calendar)
    {
        var description = blueprint.Description;
        var school = new DemoSchool(
            blueprint, DemoId.Give(new School(description.Name, description.Code), $"school/{description.Code}"), calendar);
        school.School.Describe(description with { NameBangla = description.NameBangla!.Normalize() });
        rows.Schools.Add(school.School);

        DemoStaff.Employ(rows, school);
        DemoClasses.Found(rows, school, size.Classes / DemoBlueprint.All.Count);
        DemoSchoolYear.Plan(rows, school);
        DemoSubjects.Offer(rows, school);
        DemoBells.Hang(rows, school);
        new DemoTimetable(rows, school).Plan();
        DemoGates.Build(rows, school);
        var before = rows.Students.Count;
        new DemoFamilies(rows, school).Admit(size.Students / DemoBlueprint.All.Count);
        FinishStudents(rows, school, before);
        DemoSubjects.ChooseElectives(rows, school);
    }

    private static void FinishStudents(DemoRows rows, DemoSchool school, int from)
    {
        var dice = DemoDice.For($"status/{school.Code}");
        var passes = new DemoPasses(rows, school);
        foreach (var student in rows.Students.Skip(from))
        {
            if (!school.WithParentLogin.Contains(student.Id))
            {
                student.BecomeStatus(DrawStatus(dice));
            }

            passes.IssueTo(student);
        }
    }

    private static StudentStatus DrawStatus(DemoDice dice) => dice.Next(1000) switch
    {
        < 8 => StudentStatus.Inactive,
        < 14 => StudentStatus.Suspended,
        _ => StudentStatus.Active,
    };
}
