using SmartAcademy.Domain.Subjects;

namespace SmartAcademy.Data.Kernel.DemoAcademy;

/// <summary>What is taught in which course of study, and by whom; board numbers are those of NCTB where a subject has one.</summary>
internal static class DemoSubjects
{
    private static readonly (string Code, DemoName Name)[] All =
    [
        ("101", new("Bangla", "বাংলা")),
        ("107", new("English", "ইংরেজি")),
        ("109", new("Mathematics", "গণিত")),
        ("127", new("Science", "বিজ্ঞান")),
        ("150", new("Bangladesh and Global Studies", "বাংলাদেশ ও বিশ্বপরিচয়")),
        ("QUR", new("Quran Majid and Tajweed", "কুরআন মাজিদ ও তাজভিদ")),
        ("ARB", new("Arabic", "আরবি")),
        ("FIQ", new("Aqaid and Fiqh", "আকাইদ ও ফিকহ")),
        ("HIF", new("Hifz", "হিফজ")),
        ("134", new("Agriculture Studies", "কৃষিশিক্ষা")),
    ];

    private static readonly string[] OfPrimary = ["101", "107", "109", "150", "QUR", "ARB"];
    private static readonly string[] OfGeneral = ["101", "107", "109", "127", "150", "QUR", "ARB", "FIQ"];
    private static readonly string[] OfHifz = ["HIF", "QUR", "ARB", "101"];

    /// <summary>Chosen as the fourth subject by the upper classes.</summary>
    private const string FourthSubject = "134";

    private static readonly string[] WithFourthSubject = ["Seven", "Eight", "Nine", "Ten"];

    public static void Offer(DemoRows rows, DemoSchool school)
    {
        for (var place = 0; place < All.Length; place++)
        {
            var (code, name) = All[place];
            var subject = DemoId.Give(new Subject(school.Id, code, name.English), $"subject/{school.Code}/{code}");
            subject.Describe(code, name.English, name.Bangla.Normalize(), place + 1);
            rows.Subjects.Add(subject);
        }

        for (var place = 0; place < school.Classes.Count; place++)
        {
            OfferIn(rows, school, place);
        }
    }

    private static void OfferIn(DemoRows rows, DemoSchool school, int place)
    {
        var (taught, level, _) = school.Classes[place];
        var codes = CodesOf(level);
        for (var turn = 0; turn < codes.Count; turn++)
        {
            var subjectId = DemoId.Of($"subject/{school.Code}/{codes[turn]}");
            var offered = DemoId.Give(
                new ClassSubject(school.Id, taught.Id, subjectId, isElective: codes[turn] == FourthSubject), $"class-subject/{taught.Id}/{codes[turn]}");
            rows.ClassSubjects.Add(offered);
            rows.SubjectTeachers.Add(new SubjectTeacher(school.Id, offered.Id, TeacherOf(school, place, turn)));
        }
    }

    /// <summary>The two who answer for a class teach most of it; the others of its subjects go round among the rest.</summary>
    private static Guid TeacherOf(DemoSchool school, int place, int turn)
    {
        var teachers = school.Teachers.Count - 1;
        var step = turn % 3 == 2 ? turn : turn % 2;
        return school.Teachers[(place + step) % teachers].Id;
    }

    private static List<string> CodesOf(DemoLevel level) => level.Program switch
    {
        "Hifz" or "Nazera" => [.. OfHifz],
        "Nurani" => [.. OfPrimary],
        _ when level.Age <= 10 => [.. OfPrimary],
        _ when WithFourthSubject.Contains(level.Name.English) => [.. OfGeneral, FourthSubject],
        _ => [.. OfGeneral],
    };

    public static void ChooseElectives(DemoRows rows, DemoSchool school)
    {
        var electives = rows.ClassSubjects.Where(offered => offered.SchoolId == school.Id && offered.IsElective).ToDictionary(offered => offered.ClassId);
        rows.StudentSubjects.AddRange(rows.Students
            .Where(student => student.SchoolId == school.Id && student.ClassId is { } classId && electives.ContainsKey(classId))
            .Where(student => student.RollNumber % 3 != 0)
            .Select(student => new StudentSubject(school.Id, student.Id, electives[student.ClassId!.Value].Id, isFourth: true)));
    }
}
