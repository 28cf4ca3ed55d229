using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Bench.Setup;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Kernel.DemoAcademy;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Bench.Pages;

/// <summary>The pages that people open most, each with ids that the academy holds.</summary>
internal static class PageQuestions
{
    private const string Admin = "admin@noor.example";
    private const string Teacher = "teacher@noor.example";
    private const string Parent = "parent@noor.example";
    private const string Guard = "guard@noor.example";
    private const string Pupil = "student@noor.example";

    private static readonly (string Login, string[] Pages)[] All =
    [
        (Admin,
        [
            "/", "/students", "/students/{student}", "/students/{student}?tab=classes", "/classes", "/classes/{class}", "/classes/{class}/promote",
            "/guardians", "/passes", "/access-logs", "/calendar", "/academic-years", "/subjects", "/users", "/audit", "/students/proposals", "/work",
            "/attendance", "/attendance?date={day}", "/attendance/below", "/attendance/below?from={year}", "/attendance/month?class={class}&month={month}", "/attendance/{class}/{day}",
            "/students/{student}?tab=attendance", "/students/{student}?tab=grades", "/leave", "/leave?status=all",
            "/timetable", "/timetable?view=teachers", "/timetable/classes/{class}", "/timetable/substitutions",
            "/grades", "/grades/{book}", "/grades/results/{class}", "/grades/results/{class}?tab=anomalies",
            "/reports", "/reports/new?about=AttendanceDays",
        ]),
        (DemoLogins.Office, ["/", "/students?q=রহ", "/passes/issue"]),
        (Teacher, ["/", "/classes", "/students", "/timetable", "/attendance", "/attendance/{own class}/{day}", "/leave", "/grades", "/grades/{own book}"]),
        (Parent,
        [
            "/", "/students", "/students/{child}", "/students/{child}?tab=attendance", "/students/{child}?tab=grades", "/timetable", "/leave/mine", "/my/pass",
        ]),
        (Pupil, ["/", "/timetable", "/my/pass"]),
        (Guard,
        [
            "/gate/inside", "/gate/inside?q=রহ", "/gate/inside?page=80", "/gate/muster", "/gate/muster/{muster}", "/gate/muster/{muster}?show=missing",
            "/gate/muster/{muster}?show={class}", "/visitors",
        ]),
    ];

    /// <summary>Lists and figures over the log of scans.</summary>
    private static readonly (string Login, string[] Pages)[] Logs =
    [
        (Admin,
        [
            "/", "/access-logs", "/access-logs?page=150", "/access-logs?status=Denied", "/access-logs?reason=unknown_pass", "/access-logs?from={day}&to={day}",
            "/access-logs?from={year}", "/access-logs?student={student}", "/access-logs?q=রহ", "/access-logs?q={number}", "/access-logs?q=nobody-is-called-so", "/gate/analytics", "/gate/analytics?from={year}",
            "/gate/analytics?class={class}", "/students/{student}?tab=passes", "/attendance", "/attendance?date={day}", "/gate/live",
        ]),
        (Guard, ["/", "/access-logs", "/gate/analytics"]),
    ];

    public static Task<IReadOnlyList<PageQuestion>> DrawAsync(BenchDatabase database, CancellationToken ct) => DrawAsync(database, All, ct);

    public static Task<IReadOnlyList<PageQuestion>> OfLogsAsync(BenchDatabase database, CancellationToken ct) => DrawAsync(database, Logs, ct);

    private static async Task<IReadOnlyList<PageQuestion>> DrawAsync(
        BenchDatabase database, (string Login, string[] Pages)[] people, CancellationToken ct)
    {
        var words = await WordsAsync(database, ct);
        return
        [
            .. from person in people
               from page in person.Pages
               select new PageQuestion(person.Login, words.Aggregate(page, (address, word) => address.Replace(word.Key, word.Value, StringComparison.Ordinal))),
        ];
    }

    private static async Task<Dictionary<string, string>> WordsAsync(BenchDatabase database, CancellationToken ct)
    {
        await using var db = await database.OpenAsync(Actor.System(), ct);
        var admin = await db.Users.SingleAsync(user => user.UserName == Admin, ct);
        var taught = await (
            from teacher in db.ClassTeachers
            join user in db.Users on teacher.UserId equals user.Id
            where user.UserName == Teacher
            select teacher.ClassId).FirstAsync(ct);
        var student = await db.Students.Where(row => row.SchoolId == admin.SchoolId && row.ClassId != null).OrderBy(row => row.EnrolmentNumber).FirstAsync(ct);
        var child = await (
            from bond in db.Guardianships
            join user in db.Users on bond.Guardian.UserId equals (Guid?)user.Id
            where user.UserName == Parent
            select bond.StudentId).FirstAsync(ct);
        var book = await db.ClassSubjects.Where(subject => subject.ClassId == student.ClassId).Select(subject => subject.Id).FirstAsync(ct);
        var ownBook = await (
            from teacher in db.SubjectTeachers
            join user in db.Users on teacher.UserId equals user.Id
            where user.UserName == Teacher
            select teacher.ClassSubjectId).FirstAsync(ct);
        var day = await db.AttendanceRegisters.Where(register => register.ClassId == taught).MaxAsync(register => register.Day, ct);
        var muster = await db.Musters.Where(row => row.SchoolId == admin.SchoolId && row.EndedAt == null).Select(row => row.Id).FirstOrDefaultAsync(ct);
        return new Dictionary<string, string>
        {
            ["{student}"] = student.Id.ToString(),
            ["{number}"] = student.EnrolmentNumber,
            ["{class}"] = student.ClassId!.Value.ToString(),
            ["{own class}"] = taught.ToString(),
            ["{book}"] = book.ToString(),
            ["{own book}"] = ownBook.ToString(),
            ["{child}"] = child.ToString(),
            ["{muster}"] = muster.ToString(),
            ["{day}"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["{year}"] = day.ToString("yyyy-01-01", CultureInfo.InvariantCulture),
            ["{month}"] = day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        };
    }
}
