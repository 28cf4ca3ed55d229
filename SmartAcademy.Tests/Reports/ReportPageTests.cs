using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SmartAcademy.Data.Reports;
using SmartAcademy.Domain.Reports;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;
using SmartAcademy.Web.Reports;

namespace SmartAcademy.Tests.Reports;

public sealed class ReportPageTests(TestApp app) : IClassFixture<TestApp>
{
    private static readonly ReportDefinition List = new()
    {
        Name = "Names",
        Entity = ReportEntity.Students,
        Columns = ["name", "number"],
        GroupBy = "class",
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private SavedReportService Service => app.Services.GetRequiredService<SavedReportService>();

    [Fact]
    public async Task A_report_is_built_looked_at_kept_and_run()
    {
        await app.School.AdmitAsync("<b>Ayesha</b>");
        var office = await app.SignedInAsync(Role.Staff);
        var fields = new Dictionary<string, string?>
        {
            ["Form.Name"] = "My list",
            ["Form.Columns[1].Chosen"] = "true",
            ["Form.Columns[1].Place"] = "2",
            ["Form.Columns[0].Chosen"] = "true",
            ["Form.Columns[0].Place"] = "৩",
            ["Form.Columns[6].Chosen"] = "true",
            ["Form.Columns[6].Place"] = "1",
            ["Form.GroupBy"] = "class",
            ["Form.Filters[1].Words"] = "ayesha",
        };

        using var preview = await office.SubmitAsync("/reports/new?about=Students", "report", new(fields) { ["Act"] = "preview" });
        var shown = await TestBrowser.DocumentOfAsync(preview);
        Assert.Equal(["Roll", "Name", "Student number"], shown.QuerySelectorAll("#preview thead th").Select(head => head.TextContent));
        Assert.Equal("Seven B", shown.QuerySelector("#preview tbody th")!.TextContent.Trim());
        Assert.Contains("<b>Ayesha</b> Test", shown.QuerySelector("#preview tbody")!.TextContent, StringComparison.Ordinal);

        using var saved = await office.SubmitAsync("/reports/new?about=Students", "report", new(fields) { ["Act"] = "save" });
        var address = saved.Headers.Location!.AbsolutePath;
        var page = await office.ReadAsync(address);
        Assert.Equal("My list", page.QuerySelector("h1")!.TextContent);
        Assert.Contains(address, (await office.ReadAsync("/reports")).Links.Select(link => link.GetAttribute("href")));
        Assert.Equal("ayesha", (await office.ReadAsync($"{address}/edit")).QuerySelector("[name='Form.Filters[1].Words']")!.GetAttribute("value"));

        using var run = await office.PostAsync($"{address}/run", new() { ["format"] = "Xlsx", ["__RequestVerificationToken"] = TokenOf(page) });
        Assert.StartsWith("/work/", run.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_class_is_ticked_among_those_that_the_person_sees_and_a_word_of_an_earlier_report_ticks_what_it_meant()
    {
        await app.School.AdmitAsync("Karima");
        var office = await app.SignedInAsync(Role.Staff);
        var at = Array.FindIndex([.. ReportForm.FiltersOf(ReportCatalogue.Of(ReportEntity.Students), Actors.Clerk(app.School.Id))], column => column.IsClass);
        var ticks = (await office.ReadAsync("/reports/new?about=Students")).QuerySelectorAll($"[name='Form.Filters[{at}].Choices']");
        Assert.Contains("Seven B", ticks.Select(tick => tick.GetAttribute("value")));

        using var saved = await office.SubmitAsync("/reports/new?about=Students", "report", new()
        {
            ["Form.Name"] = "Of one class",
            ["Form.Columns[1].Chosen"] = "true",
            [$"Form.Filters[{at}].Choices"] = "Seven B",
            ["Act"] = "save",
        });
        var address = saved.Headers.Location!.AbsolutePath;
        Assert.Equal(["Seven B"], await TickedAsync(office, address, at));
        Assert.Contains("Karima", (await office.ReadAsync(address)).QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);

        var clerk = Actors.In(app.School.Id, Role.Staff, app.UserId(TestApp.LoginOf(Role.Staff)));
        var earlier = (await Service.SaveAsync(clerk, List with { Filters = [new ReportFilter("class", ReportOperator.Contains, ["seven"])] }, false, Ct)).Value;
        Assert.Equal(["Seven B"], await TickedAsync(office, $"/reports/{earlier}", at));
    }

    [Fact]
    public async Task Who_sees_no_classes_types_the_name_of_one()
    {
        var reader = await app.SignedInWithAsync("Builds reports", [Permission.ReportsRead, Permission.ReportsWrite, Permission.StudentsRead]);

        var page = await reader.ReadAsync("/reports/new?about=Students");

        Assert.Empty(page.QuerySelectorAll("[name$='.Choices'][value='Seven B']"));
    }

    [Fact]
    public async Task What_is_wrong_is_told_at_its_field()
    {
        var office = await app.SignedInAsync(Role.Staff);
        using var answer = await office.SubmitAsync("/reports/new?about=GateScans", "report", new() { ["Form.Name"] = " ", ["Act"] = "save" });
        var page = await TestBrowser.DocumentOfAsync(answer);

        Assert.Equal(3, page.QuerySelectorAll(".field-error").Length);
        Assert.Equal("true", page.QuerySelector("[name='Form.Name']")!.GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task A_person_sees_what_they_hold_and_nothing_else()
    {
        var owner = app.UserId(TestApp.LoginOf(Role.SchoolAdmin));
        var head = Actors.In(app.School.Id, Role.SchoolAdmin, owner);
        var shared = (await Service.SaveAsync(head, List with { Columns = ["name", "birthDate"] }, true, Ct)).Value;
        var own = (await Service.SaveAsync(head, List, false, Ct)).Value;
        var reader = await app.SignedInWithAsync("Reads reports", [Permission.ReportsRead, Permission.StudentsRead]);

        var page = await reader.ReadAsync($"/reports/{shared}");
        Assert.Contains("a column that you may not see", page.QuerySelector(".flash")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("table"));
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync($"/reports/{own}")).StatusCode);
        Assert.DoesNotContain("/reports/new", (await reader.ReadAsync("/reports")).Links.Select(link => link.GetAttribute("href")));
        Assert.Contains("needs a permission", (await reader.ReadAsync("/reports/ready/students-without-pass")).QuerySelector("main p.hint")!.TextContent, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await reader.GetAsync("/reports/new")).StatusCode);
    }

    [Fact]
    public async Task A_teacher_sees_no_report_unless_given_and_then_runs_without_the_list_of_work()
    {
        var teacher = await app.SignedInAsync(Role.Teacher);
        Assert.NotEqual(HttpStatusCode.OK, (await teacher.GetAsync("/reports")).StatusCode);
        Assert.DoesNotContain("/reports", (await teacher.ReadAsync("/")).Links.Select(link => link.GetAttribute("href")));

        await app.School.AdmitAsync("Bilal");
        var given = await app.SignedInWithAsync("Runs reports", [Permission.ReportsRead, Permission.ReportsExport, Permission.StudentsRead, Permission.StudentsExport]);
        var page = await given.ReadAsync("/reports/ready/students-without-photo");
        using var run = await given.PostAsync(
            "/reports/ready/students-without-photo/run", new() { ["format"] = "Csv", ["__RequestVerificationToken"] = TokenOf(page) });
        Assert.Equal(HttpStatusCode.OK, (await given.GetAsync(run.Headers.Location!.ToString())).StatusCode);
    }

    private static async Task<IEnumerable<string?>> TickedAsync(TestBrowser browser, string report, int at) =>
        (await browser.ReadAsync($"{report}/edit")).QuerySelectorAll($"[name='Form.Filters[{at}].Choices'][checked]").Select(tick => tick.GetAttribute("value"));

    private static string TokenOf(AngleSharp.Html.Dom.IHtmlDocument page) =>
        page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
}
