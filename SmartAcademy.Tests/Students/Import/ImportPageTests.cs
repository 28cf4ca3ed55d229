using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using SmartAcademy.Data.Students.Import;
using SmartAcademy.Data.Work;
using SmartAcademy.Domain.Students.Import;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Students.Import;

public sealed class ImportPageTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Home = "/students/import";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_clerk_uploads_looks_imports_and_undoes_the_sample()
    {
        var browser = await app.SignedInAsync(Role.Staff);
        var page = await UploadAsync(browser, "class-list.xlsx", SampleLists.Bytes(SampleLists.Workbook));

        using (var check = await browser.SubmitAsync(page, "check-list", new() { ["creates-classes"] = "true" }))
        {
            Assert.Equal(HttpStatusCode.Found, check.StatusCode);
        }

        var dryRun = await browser.ReadAsync(page + "?outcome=Refused");
        Assert.Contains("31/02/2014", dryRun.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(5, dryRun.QuerySelectorAll("tbody tr th[scope=row] bdi").Length - dryRun.QuerySelectorAll("form tbody tr").Length);

        await ActAsync(browser, page, "apply");
        Assert.NotNull((await browser.ReadAsync(page)).QuerySelector("#result"));

        await ActAsync(browser, page, "undo");
        Assert.Equal(ImportStatus.Undone, (await FindAsync(page)).Status);
        Assert.Contains("class-list.xlsx", (await browser.ReadAsync(Home)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mapping_that_is_refused_comes_back_as_it_was_filled_in()
    {
        var browser = await app.SignedInAsync(Role.SchoolAdmin);
        var page = await UploadAsync(browser, "list.csv", "Name,Class,Town\nOmar,Seven B,Dhaka\n"u8.ToArray());

        using var answer = await browser.SubmitAsync(page, "check-list", new() { ["column-2"] = nameof(ImportField.ClassName) });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var form = await TestBrowser.DocumentOfAsync(answer);
        Assert.Contains("same field", form.QuerySelector(".flash")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(nameof(ImportField.ClassName), form.QuerySelector("select[name=column-1] option[selected]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("list.csv", "", "import_file_missing")]
    [InlineData("list.pdf", "%PDF-1.7", "import_file_kind")]
    [InlineData("list.xlsx", "Name,Class\nA,B\n", "import_file_kind")]
    public async Task A_file_that_is_no_list_is_refused_at_the_field(string name, string content, string code)
    {
        var browser = await app.SignedInAsync(Role.Staff);

        using var answer = await SendAsync(browser, name, System.Text.Encoding.UTF8.GetBytes(content));

        Assert.Equal($"{Home}?refused={code}", answer.Headers.Location?.OriginalString);
        Assert.NotNull((await browser.ReadAsync($"{Home}?refused={code}")).QuerySelector("#file[aria-invalid=true]"));
    }

    [Theory]
    [InlineData(Role.Teacher)]
    [InlineData(Role.Security)]
    [InlineData(Role.Parent)]
    [InlineData(Role.Student)]
    public async Task Other_roles_neither_see_nor_send_anything(string role)
    {
        var browser = await app.SignedInAsync(role);

        using var page = await browser.GetAsync(Home);
        using var sent = await browser.PostAsync($"{Home}/upload", []);
        using var undone = await browser.PostAsync($"{Home}/{Guid.CreateVersion7()}/undo", []);

        Assert.All([page, sent, undone], answer => Assert.False(answer.IsSuccessStatusCode));
        Assert.All([page, sent, undone], answer => Assert.DoesNotContain("/students/import", answer.Headers.Location?.AbsolutePath ?? "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_list_of_another_school_does_not_exist()
    {
        var lists = app.Services.GetRequiredService<ClassListService>();
        var foreign = (await lists.UploadAsync(Actors.Clerk(app.OtherSchool.Id), ImportHouse.ListOf("Name,Class", "Omar,Seven"), Ct)).Value;
        var browser = await app.SignedInAsync(Role.Staff);

        using var answer = await browser.GetAsync($"{Home}/{foreign}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        var browser = await app.SignedInAsync(Role.Staff);
        var page = await UploadAsync(browser, "list.csv", "Name,Class\nOmar,Seven B\n"u8.ToArray());

        foreach (var act in new[] { "apply", "undo", "cancel" })
        {
            using var answer = await browser.PostAsync($"{page}/{act}", []);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    private static async Task<string> UploadAsync(TestBrowser browser, string name, byte[] content)
    {
        using var answer = await SendAsync(browser, name, content);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    private static async Task<HttpResponseMessage> SendAsync(TestBrowser browser, string name, byte[] content)
    {
        using var form = new MultipartFormDataContent { { new StringContent(await TokenAsync(browser, Home)), "__RequestVerificationToken" } };
        using var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(file, "file", name);
        return await browser.Client.PostAsync(new Uri($"{Home}/upload", UriKind.Relative), form, Ct);
    }

    /// <summary>Presses the button of an act, and does the long work at once instead of waiting for the schedule.</summary>
    private async Task ActAsync(TestBrowser browser, string page, string act)
    {
        var token = await TokenAsync(browser, page);
        using var answer = await browser.PostAsync($"{page}/{act}", new() { ["__RequestVerificationToken"] = token });
        Assert.Equal(page, answer.Headers.Location?.OriginalString);
        var import = await FindAsync(page);
        await app.Services.GetRequiredService<WorkDesk>().WorkAsync(import.WorkId!.Value, Ct);
        for (var work = await WorkAsync(import.WorkId.Value); !work.IsOver; work = await WorkAsync(import.WorkId.Value))
        {
            await Task.Delay(100, Ct);
        }
    }

    private async Task<WorkView> WorkAsync(Guid workId) =>
        (await app.Services.GetRequiredService<WorkQueries>().FindAsync(Actors.Clerk(app.School.Id), workId, Ct))!;

    private async Task<ImportView> FindAsync(string page) =>
        (await app.Services.GetRequiredService<ClassListQueries>().FindAsync(Actors.Clerk(app.School.Id), Guid.Parse(page[(Home.Length + 1)..]), Ct))!;

    private static async Task<string> TokenAsync(TestBrowser browser, string page) =>
        (await browser.ReadAsync(page)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
}
