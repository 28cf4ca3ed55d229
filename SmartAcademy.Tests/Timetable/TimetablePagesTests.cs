using System.Net;
using SmartAcademy.Data.Timetable;
using SmartAcademy.Domain.Subjects;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Printing;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Timetable;

public sealed class TimetablePagesTests(TestApp app) : IClassFixture<TestApp>, IAsyncLifetime
{
    private static TimetableHouse? made;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static TimetableHouse House => made!;

    public async ValueTask InitializeAsync()
    {
        if (made?.School.Id != app.School.Id)
        {
            made = await TimetableHouse.OfAsync(app.Database, app.School);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task An_admin_fills_a_cell_by_its_form_and_is_told_which_lesson_stands_in_the_way()
    {
        var admin = await app.SignedInAsync(Role.SchoolAdmin);
        var teacherId = await House.HireAsync("Rahim Uddin");
        var (seven, eight) = (await House.OpenClassAsync("Form Seven"), await House.OpenClassAsync("Form Eight"));
        var (bangla, arabic) = (await House.TeachAsync(seven, "Bangla", isElective: false, teacherId), await House.TeachAsync(eight, "Arabic", isElective: false, teacherId));

        using var saved = await admin.SubmitAsync(CellOf(seven.Id), "lesson", new() { ["Form.Taught"] = $"{bangla.Id}/{teacherId}" });
        using var refused = await admin.SubmitAsync(CellOf(eight.Id), "lesson", new() { ["Form.Taught"] = $"{arabic.Id}/{teacherId}" });

        Assert.Equal($"/timetable/classes/{seven.Id}?done=saved", saved.Headers.Location!.PathAndQuery);
        Assert.Contains("Rahim Uddin", (await admin.ReadAsync($"/timetable/classes/{seven.Id}")).QuerySelector("table.week")!.TextContent, StringComparison.Ordinal);
        var alert = (await TestBrowser.DocumentOfAsync(refused)).QuerySelector("[role=alert]")!.TextContent;
        Assert.Contains("Rahim Uddin", alert, StringComparison.Ordinal);
        Assert.Contains("Form Seven", alert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_admin_puts_a_second_elective_beside_the_first()
    {
        var admin = await app.SignedInAsync(Role.SchoolAdmin);
        var of = await House.OpenClassAsync("Split");
        var (farming, computers) = (await House.TeachAsync(of, "Agriculture", isElective: true), await House.TeachAsync(of, "Computing", isElective: true));
        var first = await House.GiveAsync(farming, House.First);
        var beside = (await admin.ReadAsync($"{CellOf(of.Id)}&lesson={first.Id}")).QuerySelector("form .form-actions a[href*=cell]")!.GetAttribute("href")!;

        using var saved = await admin.SubmitAsync(beside, "lesson", new() { ["Form.Taught"] = $"{computers.Id}/" });

        Assert.Equal($"/timetable/classes/{of.Id}?done=saved", saved.Headers.Location!.PathAndQuery);
        var cell = (await admin.ReadAsync($"/timetable/classes/{of.Id}")).QuerySelectorAll("table.week td.taken a");
        Assert.Equal(["Agriculture", "Computing"], cell.Select(link => link.QuerySelector("strong")!.TextContent).Order());
        using var print = await admin.GetAsync($"/timetable/classes/{of.Id}/week.pdf");
        using var pdf = new PdfTools(await print.Content.ReadAsByteArrayAsync(Ct));
        Assert.All(new[] { "Agriculture", "Computing" }, subject => Assert.Contains(subject, pdf.Text(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_clerk_reads_the_week_and_finds_no_way_to_change_it()
    {
        var clerk = await app.SignedInAsync(Role.Staff);
        var of = await House.OpenClassAsync("Read only");
        await House.GiveAsync(await House.TeachAsync(of, "Bangla", isElective: false), House.First, day: DayOfWeek.Tuesday);

        var page = await clerk.ReadAsync($"/timetable/classes/{of.Id}");

        Assert.Empty(page.QuerySelectorAll("table.week a"));
        Assert.Empty(page.QuerySelectorAll("main form[method=post]"));
        using var cell = await clerk.GetAsync(CellOf(of.Id));
        Assert.Contains("/account/denied", cell.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_teacher_finds_their_own_week_and_no_other()
    {
        var teacher = await app.SignedInAsync(Role.Teacher);
        var teacherId = app.UserId(TestApp.LoginOf(Role.Teacher));
        var of = await House.OpenClassAsync("Mine");
        await House.GiveAsync(await House.TeachAsync(of, "Tajweed", isElective: false, teacherId), House.Second, teacherId, day: DayOfWeek.Wednesday);

        Assert.Contains("Tajweed", (await teacher.ReadAsync("/timetable")).QuerySelector("table.week")!.TextContent, StringComparison.Ordinal);
        using var other = await teacher.GetAsync($"/timetable/teachers/{await House.HireAsync("Other")}");
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
        using var home = await teacher.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
    }

    [Fact]
    public async Task Each_week_prints_on_one_sheet_across_with_Bangla_names()
    {
        var admin = await app.SignedInAsync(Role.SchoolAdmin);
        var (of, teacherId) = (await House.OpenClassAsync("Printed"), await House.HireAsync("Printer"));
        var subject = new Subject(app.School.Id, "PRN", "Bangla");
        subject.Describe("PRN", "Bangla", "বাংলা ভাষা ও সাহিত্য", 1);
        var taught = new ClassSubject(app.School.Id, of.Id, subject.Id, isElective: false);
        await app.School.AddAsync(subject, taught, new SubjectTeacher(app.School.Id, taught.Id, teacherId));
        await House.GiveAsync(taught, House.First, teacherId, day: DayOfWeek.Thursday);
        var student = await app.School.AdmitAsync("Printed", details => details with { ClassId = of.Id });

        foreach (var address in new[] { $"classes/{of.Id}", $"teachers/{teacherId}", $"students/{student.Id}" })
        {
            using var answer = await admin.GetAsync($"/timetable/{address}/week.pdf");
            Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
            using var pdf = new PdfTools(await answer.Content.ReadAsByteArrayAsync(Ct));
            Assert.Matches(@"Pages:\s+1\n", pdf.Facts());
            Assert.Matches(@"size:\s+841\.89 x 595\.2", pdf.Facts());
            Assert.Contains("Bangla", pdf.Text(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_substitute_is_assigned_by_the_page_of_the_day()
    {
        var admin = await app.SignedInAsync(Role.SchoolAdmin);
        var (absent, free) = (await House.HireAsync("Absent One"), await House.HireAsync("Free One"));
        var of = await House.OpenClassAsync("Without teacher");
        var lesson = await House.GiveAsync(await House.TeachAsync(of, "Fiqh", isElective: false, absent), House.First, absent, day: DayOfWeek.Monday);
        var page = $"/timetable/substitutions?date=2026-11-23&teacher={absent}";
        var form = (await admin.ReadAsync(page)).QuerySelector($"form[action='/timetable/lessons/{lesson.Id}/substitute']")!;

        using var answer = await admin.PostAsync(form.GetAttribute("action")!, new()
        {
            ["__RequestVerificationToken"] = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
            ["date"] = form.QuerySelector("input[name=date]")!.GetAttribute("value")!,
            ["teacher"] = form.QuerySelector("input[name=teacher]")!.GetAttribute("value")!,
            ["substitute"] = free.ToString(),
            ["reason"] = "wedding",
        });

        Assert.Equal($"{page}&done=assigned", answer.Headers.Location!.ToString());
        Assert.Contains("Free One", (await admin.ReadAsync(page)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var day = await new TimetableQueries(app.Database, TimeProvider.System)
            .DayAsync(Actors.Admin(app.School.Id), TimetableOf.Class(of.Id), new DateOnly(2026, 11, 23), Ct);
        Assert.Equal(free, day!.Lessons.Single(entry => entry.Lesson is not null).StandIn!.SubstituteId);
    }

    [Fact]
    public async Task A_period_is_written_by_its_form_in_Bangla_digits_too()
    {
        var admin = await app.SignedInAsync(Role.SchoolAdmin);

        using var refused = await admin.SubmitAsync("/timetable/settings/periods/new", "period", new() { ["Form.Name"] = "Kept", ["Form.Number"] = "7", ["Form.StartsAt"] = "soon", ["Form.EndsAt"] = "13:40" });
        using var saved = await admin.SubmitAsync("/timetable/settings/periods/new", "period", new() { ["Form.Name"] = "Seventh", ["Form.Number"] = "৭", ["Form.StartsAt"] = "১৩:০০", ["Form.EndsAt"] = "13:40" });

        Assert.NotNull((await TestBrowser.DocumentOfAsync(refused)).QuerySelector("[name='Form.StartsAt'][aria-invalid=true]"));
        Assert.Equal("/timetable/settings?done=saved", saved.Headers.Location!.PathAndQuery);
        Assert.Contains("13:00–13:40", (await admin.ReadAsync("/timetable/settings")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private static string CellOf(Guid classId) => $"/timetable/classes/{classId}/cell?day={DayOfWeek.Sunday}&period={House.First.Id}";
}
