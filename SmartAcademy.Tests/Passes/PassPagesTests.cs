using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using SmartAcademy.Data.Passes;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Passes;

public sealed class PassPagesTests(TestApp app) : IClassFixture<TestApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_office_issues_stops_starts_and_revokes_through_the_forms_of_the_pages()
    {
        var (browser, student) = (await app.SignedInAsync(Role.Staff), await app.School.AdmitAsync("Ayesha"));
        var page = await IssueAsync(browser, student);
        page = await ActAsync(browser, page, "deactivate", "left at home");
        Assert.Contains("done=deactivated", page, StringComparison.Ordinal);
        page = await ActAsync(browser, page, "activate");
        page = await ActAsync(browser, page, "revoke", "stolen");
        var document = await browser.ReadAsync(page);
        Assert.Contains("stolen", document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(document.QuerySelectorAll("form[action$=revoke]"));
    }

    [Fact]
    public async Task A_replaced_card_leads_to_the_new_pass_and_an_old_screen_is_refused()
    {
        var (browser, student) = (await app.SignedInAsync(Role.Staff), await app.School.AdmitAsync("Ibrahim"));
        var page = Clean(await IssueAsync(browser, student));
        var fields = FieldsOf(await browser.ReadAsync(page), "replace", "lost");
        using var first = await browser.PostAsync($"{page}/replace", fields);
        Assert.Contains("done=replaced", first.Headers.Location!.ToString(), StringComparison.Ordinal);
        using var again = await browser.PostAsync($"{page}/replace", fields);
        Assert.Contains("refused=", again.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        var (browser, pass) = (await app.SignedInAsync(Role.Staff), await PassAsync());
        using var answer = await browser.PostAsync($"/passes/{pass}/revoke", new() { ["reason"] = "x" });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task The_code_is_on_the_page_of_the_office_and_no_cache_keeps_it()
    {
        var (browser, pass) = (await app.SignedInAsync(Role.Staff), await PassAsync());
        using var answer = await browser.GetAsync($"/passes/{pass}");
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.NotNull((await TestBrowser.DocumentOfAsync(answer)).QuerySelector("svg.pass-code"));
    }

    [Fact]
    public async Task A_card_is_printed_as_pdf_and_the_print_stands_in_the_history()
    {
        var (browser, pass) = (await app.SignedInAsync(Role.Staff), await PassAsync());
        using var answer = await browser.GetAsync($"/passes/{pass}/card.pdf");
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Contains("Printed: Gate pass", (await browser.ReadAsync($"/passes/{pass}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_class_is_issued_and_printed_as_long_work()
    {
        var browser = await app.SignedInAsync(Role.Staff);
        // Nobody waits for the work, and it must not give passes to the students of other tests.
        var room = await TestSchool.BesideAsync(app.Database, app.School);
        await room.AdmitAsync("Nusaiba");
        var page = $"/passes/issue?class={room.Class.Id}";
        var issue = (await browser.ReadAsync(page)).QuerySelector("form[action$=class]")!;
        using var issued = await browser.PostAsync("/passes/issue/class", Fields(issue));
        Assert.StartsWith("/work/", issued.Headers.Location!.ToString(), StringComparison.Ordinal);
        var pass = await PassAsync();
        var form = (await browser.ReadAsync("/passes")).QuerySelector("form[action$=print]")!;
        var fields = Fields(form);
        fields["pass"] = pass.ToString();
        using var printed = await browser.PostAsync("/passes/print", fields);
        Assert.StartsWith("/work/", printed.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_schools_pass_is_not_found()
    {
        var (browser, pass) = (await app.SignedInAsync(Role.Staff), await PassAsync(app.OtherSchool));
        foreach (var page in new[] { $"/passes/{pass}", $"/passes/{pass}/card.pdf", $"/passes/{Guid.NewGuid()}" })
        {
            using var answer = await browser.GetAsync(page);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData(Role.Teacher)]
    [InlineData(Role.Parent)]
    [InlineData(Role.Security)]
    public async Task Who_does_not_print_gets_no_card_and_no_form(string role)
    {
        var (browser, pass) = (await app.SignedInAsync(role), await PassAsync());
        using var card = await browser.GetAsync($"/passes/{pass}/card.pdf");
        Assert.NotEqual(HttpStatusCode.OK, card.StatusCode);
        using var issue = await browser.GetAsync("/passes/issue");
        Assert.NotEqual(HttpStatusCode.OK, issue.StatusCode);
        using var page = await browser.GetAsync($"/passes/{pass}");
        Assert.NotEqual(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task A_student_finds_the_code_on_their_own_page_and_is_led_there_from_the_list()
    {
        var student = await app.School.AdmitAsync("Khadija", details => details);
        await LinkAsync(student, app.UserId(TestApp.LoginOf(Role.Student)));
        await app.Services.GetRequiredService<PassIssueService>().IssueAsync(Actors.Clerk(app.School.Id), new PassRequest(student.Id), Ct);
        var browser = await app.SignedInAsync(Role.Student);
        using var list = await browser.GetAsync("/passes");
        Assert.EndsWith("/my/pass", list.Headers.Location!.ToString(), StringComparison.Ordinal);
        var page = await browser.ReadAsync("/my/pass");
        Assert.NotNull(page.QuerySelector("svg.pass-code"));
        Assert.DoesNotContain("SA1", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    private async Task<Guid> PassAsync(TestSchool? school = null)
    {
        var home = school ?? app.School;
        var holder = await home.AdmitAsync("Holder", details => details with { ClassId = null });
        var service = app.Services.GetRequiredService<PassIssueService>();
        return (await service.IssueAsync(Actors.Clerk(home.Id), new PassRequest(holder.Id), Ct)).Value;
    }

    private async Task LinkAsync(Student student, Guid userId)
    {
        await using var db = app.Database.CreateDbContext();
        db.Actor = SmartAcademy.Domain.Kernel.Actor.System();
        db.Attach(student);
        student.LinkLogin(userId);
        await db.SaveChangesAsync(Ct);
    }

    /// <summary>Sends the form that the student's page holds, with the token of another page of the same login.</summary>
    private static async Task<string> IssueAsync(TestBrowser browser, Student student)
    {
        var token = (await browser.ReadAsync("/passes")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var answer = await browser.PostAsync("/passes/issue/student", new()
        {
            ["__RequestVerificationToken"] = token,
            ["studentId"] = student.Id.ToString(),
            ["type"] = nameof(PassType.Standard),
            ["returnUrl"] = "/",
        });
        var page = answer.Headers.Location!.ToString();
        Assert.Contains("done=issued", page, StringComparison.Ordinal);
        return page;
    }

    private static async Task<string> ActAsync(TestBrowser browser, string page, string verb, string? reason = null)
    {
        var fields = FieldsOf(await browser.ReadAsync(page), verb, reason);
        using var answer = await browser.PostAsync($"{Clean(page)}/{verb}", fields);
        return answer.Headers.Location!.ToString();
    }

    private static Dictionary<string, string> FieldsOf(AngleSharp.Html.Dom.IHtmlDocument page, string verb, string? reason)
    {
        var form = page.QuerySelector($"form[action$={verb}]");
        Assert.True(form is not null, page.Body!.TextContent);
        var fields = Fields(form);
        fields["reason"] = reason ?? "";
        return fields;
    }

    private static Dictionary<string, string> Fields(IElement form) =>
        form.QuerySelectorAll("input[name]:not([type=checkbox])").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "");

    private static string Clean(string page) => page.Split('?')[0];
}
