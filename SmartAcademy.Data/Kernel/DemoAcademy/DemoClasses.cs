using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Schools;

namespace SmartAcademy.Data.Kernel.DemoAcademy;

/// <summary>Departments with their heads, the current year, and classes with a section for boys and one for girls.</summary>
internal static class DemoClasses
{
    public static void Found(DemoRows rows, DemoSchool school, int classes)
    {
        OpenYear(rows, school);
        FoundDepartments(rows, school);
        var sections = classes / school.Blueprint.Levels.Count;
        for (var level = 0; level < school.Blueprint.Levels.Count; level++)
        {
            for (var section = 0; section < sections; section++)
            {
                AddClass(rows, school, level, section);
            }
        }
    }

    private static void OpenYear(DemoRows rows, DemoSchool school)
    {
        var calendar = school.Calendar;
        var name = calendar.YearStart.ToString("yyyy", System.Globalization.CultureInfo.InvariantCulture);
        var year = DemoId.Give(AcademicYear.Open(school.Id, name, calendar.YearStart, calendar.YearEnd).Value, $"year/{school.Code}");
        year.MakeCurrent();
        rows.Years.Add(year);
    }

    private static void FoundDepartments(DemoRows rows, DemoSchool school)
    {
        foreach (var ((code, name), head) in school.Blueprint.Departments.Zip(school.Teachers))
        {
            var department = DemoId.Give(new Department(school.Id, name.English, code), $"department/{school.Code}/{code}");
            department.Describe(name.English, name.Bangla.Normalize(), code, head.Id);
            rows.Departments.Add(department);
        }
    }

    private static void AddClass(DemoRows rows, DemoSchool school, int levelIndex, int section)
    {
        var level = school.Blueprint.Levels[levelIndex];
        var letters = SectionLetters(section);
        var row = DemoId.Give(new SchoolClass(school.Id, school.YearId, level.Name.English, letters), $"class/{school.Code}/{level.Name.English}/{letters}");
        row.Describe(level.Name.English, level.Name.Bangla, letters, school.DepartmentId(level.Department), level.Program, levelIndex + 1);
        rows.Classes.Add(row);
        GiveTeachers(rows, school, row.Id, school.Classes.Count);
        school.Classes.Add((row, level, section % 2 == 1));
    }

    /// <summary>Every class has two teachers and so most teachers have two classes; the newest teacher has none yet.</summary>
    private static void GiveTeachers(DemoRows rows, DemoSchool school, Guid classId, int place)
    {
        for (var turn = 0; turn < 2; turn++)
        {
            rows.ClassTeachers.Add(new ClassTeacher(school.Id, classId, school.Teachers[(place + turn) % (school.Teachers.Count - 1)].Id));
        }
    }

    /// <summary>A, B … Z, AA, AB …</summary>
    private static string SectionLetters(int section) =>
        section < 26 ? ((char)('A' + section)).ToString() : SectionLetters((section / 26) - 1) + SectionLetters(section % 26);
}
