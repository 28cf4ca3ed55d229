using System.Text;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Reports;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Printing;
using SmartAcademy.Tests.Support.Postgres;
using SmartAcademy.Web.Spreadsheets;

namespace SmartAcademy.Tests.Reports;

/// <summary>Attendance, results and subjects as reports, with real rows and in every kind of file.</summary>
public sealed class SchoolLifeReportTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly DateOnly Sunday = new(2026, 11, 1);

    private static readonly ReportFilter November = Days("day", "2026-11-01", "2026-11-30");

    /// <summary>The report, its first row as plain text, and what paper says of it.</summary>
    public static TheoryData<ReportEntity, string[], string[], string[]> Reports => new()
    {
        {
            ReportEntity.AttendanceDays, ["day", "name", "class", "countsAs", "minutesLate", "reason"],
            ["2026-11-01", "Ayesha", "Seven B", "Absent", "", "Illness"], ["01/11/2026", "Ayesha", "Absent", "Illness"]
        },
        {
            ReportEntity.AttendanceMonths, ["month", "name", "class", "schoolDays", "present", "late", "absent", "excused", "percent"],
            ["2026-11-01", "Ayesha", "Seven B", "4", "1", "1", "1", "1", "66.7"], ["November 2026", "Ayesha", "66.7"]
        },
        {
            ReportEntity.Results, ["year", "term", "name", "gpa", "average", "total", "grade", "failed", "rank", "daysPresent", "schoolDays"],
            ["2026", "Annual", "Ayesha", "4.83", "88.25", "442.75", "A+", "No", "1", "80", "90"], ["Annual", "Ayesha", "4.83", "442.75"]
        },
        {
            ReportEntity.ClassSubjects, ["class", "subject", "elective", "teacher", "learners"],
            ["Seven B", "Agriculture", "Yes", "Rahim Uddin", "0"], ["Seven B", "Agriculture", "Rahim Uddin"]
        },
    };

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task Real_rows_come_out_the_same_in_every_kind_of_file(ReportEntity entity, string[] columns, string[] row, string[] printed)
    {
        using var house = await LivedInAsync();
        var head = await house.Work.HireAsync(Role.SchoolAdmin);
        var report = await house.KeepAsync(head, Of(entity, columns));

        var csv = Encoding.UTF8.GetString(await house.FileOfAsync(head, await house.RunAsync(head, report))).TrimStart('\uFEFF').TrimEnd().Split("\r\n");
        var sheet = WorkbookSheet.Read(await house.FileOfAsync(head, await house.RunAsync(head, report, "Xlsx"))).Value;
        using var pdf = new PdfTools(await house.FileOfAsync(head, await house.RunAsync(head, report, "Pdf")));

        Assert.Equal(string.Join(',', row), csv[1]);
        Assert.Equal(row, sheet[1].Cells);
        Assert.Equal(csv.Length, sheet.Count);
        Assert.All(printed, words => Assert.Contains(words, pdf.Text(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_month_is_counted_whole_by_class_and_by_the_schools_own_rule_for_excused_days()
    {
        using var house = await LivedInAsync();
        var head = house.School.As(Role.SchoolAdmin);
        var months = Of(ReportEntity.AttendanceMonths, "month", "name", "percent") with { Filters = [Days("month", "2026-10-20", "2026-11-02")] };

        Assert.Equal(
            [[new DateOnly(2026, 10, 1), "Ayesha", 50m], [Sunday, "Ayesha", 66.7m], [Sunday, "Bilal", 100m]], await house.LookAsync(head, months));
        Assert.Equal(
            [[Sunday, "Bilal", 100m]],
            await house.LookAsync(head, months with { Filters = [.. months.Filters, new ReportFilter("percent", ReportOperator.Between, ["90", ""])] }));

        await house.SetExcusedAsync(Domain.Attendance.ExcusedCounting.AsAbsent);
        Assert.Equal(50m, (await house.LookAsync(head, months))[1][2]);
        await house.SetExcusedAsync(Domain.Attendance.ExcusedCounting.AsPresent);
        Assert.Equal(75m, (await house.LookAsync(head, months))[1][2]);
    }

    [Fact]
    public async Task Another_school_and_who_may_not_see_attendance_get_no_row()
    {
        using var house = await LivedInAsync();
        using var elsewhere = await ReportHouse.OpenAsync(database);
        foreach (var entity in new[] { ReportEntity.AttendanceDays, ReportEntity.AttendanceMonths, ReportEntity.Results, ReportEntity.ClassSubjects })
        {
            Assert.NotEmpty(await house.LookAsync(house.School.As(Role.SchoolAdmin), Of(entity, "class")));
            Assert.Empty(await elsewhere.LookAsync(elsewhere.School.As(Role.SchoolAdmin), Of(entity, "class")));
            var guard = house.School.As(Role.Security);
            guard = guard with { Permissions = [.. guard.Permissions, Permission.ReportsRead, Permission.ReportsExport] };
            Assert.Equal(Refusal.Forbidden, (await house.Reports.PreviewAsync(guard, Of(entity, "class"), TestContext.Current.CancellationToken)).Refusals.Single());
        }
    }

    private static ReportDefinition Of(ReportEntity entity, params string[] columns) => new()
    {
        Name = "Test",
        Entity = entity,
        Columns = columns,
        Filters = ReportCatalogue.Of(entity).DaysColumn is { } days ? [November with { Column = days }] : [],
    };

    private static ReportFilter Days(string column, string from, string to) => new(column, ReportOperator.Between, [from, to]);

    /// <summary>Ayesha was absent, late, excused and there in November and half of October; Bilal was always there.</summary>
    private async Task<ReportHouse> LivedInAsync()
    {
        var house = await ReportHouse.OpenAsync(database);
        var (ayesha, bilal) = (await house.School.AdmitAsync("Ayesha"), await house.School.AdmitAsync("Bilal"));
        await house.School.AttendAsync(ayesha, new DateOnly(2026, 10, 1), "PA");
        await house.School.AttendAsync(ayesha, Sunday, "ALEP");
        await house.School.AttendAsync(bilal, Sunday.AddDays(1), "PP");
        await house.School.PublishAsync(ayesha, 4.83m);
        await house.School.TeachAsync("Agriculture", isElective: true, "Rahim Uddin");
        return house;
    }
}
