using SmartAcademy.Domain.Releases;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Visitors;

namespace SmartAcademy.Data.Kernel.DemoAcademy;

/// <summary>Drivers who collect children, two warnings, yesterday's releases and visits, and who is expected.</summary>
internal static class DemoOnSite
{
    private const int EveryStudent = 15;

    private static readonly (string Name, string Company, string Purpose)[] Callers =
    [
        ("Abdul Karim", "Karim Electric", "Repairs the lights of the prayer hall"),
        ("নুরজাহান বেগম", "Upazila Health Complex", "Vaccination of class five"),
        ("Shafiqul Alam", "Ideal Book House", "Delivers books"),
    ];

    public static List<Collector> Collectors(DemoRows rows, DemoCalendar calendar) =>
    [
        .. Chosen(rows).Select((student, place) => DemoId.Give(
            Collector.Add(
                student.SchoolId, student.Id, new CollectorDetails(DemoNames.Boys[place % DemoNames.Boys.Count].English + " Mia", "Driver", rows.Phones.Next()), null,
                calendar.At(calendar.PassesIssuedOn, 10 * 60)),
            $"collector/{student.Id}")),
    ];

    public static List<CustodyNote> Notes(DemoRows rows, DemoCalendar calendar) =>
    [
        .. Chosen(rows).GroupBy(student => student.SchoolId).Select(students => students.First()).Select(student => DemoId.Give(
            new CustodyNote(student.SchoolId, student.Id, "Not to be given to the uncle; call the mother first", null, calendar.At(calendar.PassesIssuedOn, 11 * 60)),
            $"note/{student.Id}")),
    ];

    public static List<Release> Releases(List<Collector> collectors, DemoCalendar calendar)
    {
        var day = calendar.Today.AddDays(-1);
        return
        [
            .. collectors.GroupBy(one => one.SchoolId).SelectMany(ofSchool => ofSchool.Take(3)).Select((one, place) => new Release(
                DemoId.Of($"release/{one.Id}"), one.SchoolId, one.StudentId, new ReleasedTo(CollectedBy.Collector, one.Id, one.Name, one.Relation),
                place == 0 ? "Fever" : null, null, calendar.At(day, (11 * 60) + (place * 17)), day)),
        ];
    }

    public static List<Visit> Visits(DemoRows rows, DemoCalendar calendar) =>
        [.. rows.Schools.SelectMany(school => Callers.Select((caller, place) => Draw(school, caller, place, calendar)))];

    /// <summary>The first was here yesterday, the others are expected today and tomorrow.</summary>
    private static Visit Draw(School school, (string Name, string Company, string Purpose) caller, int place, DemoCalendar calendar)
    {
        var at = calendar.At(calendar.Today.AddDays(place - 1), 10 * 60);
        var details = new VisitDetails { Name = caller.Name.Normalize(), Company = caller.Company, Purpose = caller.Purpose, ExpectedAt = at, LeavesBy = at.AddHours(2) };
        var visit = DemoId.Give(Visit.Plan(school.Id, details, null, at.AddDays(-2)), $"visit/{school.Code}/{place}");
        if (place == 0)
        {
            visit.Arrive(isWatched: false, null, at.AddMinutes(4));
            visit.Leave(null, at.AddMinutes(70));
        }

        return visit;
    }

    private static IEnumerable<Student> Chosen(DemoRows rows) =>
        rows.Students.Where((student, place) => place % EveryStudent == 4 && student.Status is StudentStatus.Active);
}
