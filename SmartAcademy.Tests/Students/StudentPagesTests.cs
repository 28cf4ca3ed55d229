using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Students;

public sealed class StudentPagesTests(TestApp app) : IClassFixture<TestApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_clerk_admits_a_student_and_sees_the_page()
    {
        var clerk = await app.SignedInAsync(Role.Staff);

        using var answer = await clerk.SubmitAsync("/students/new", "student", new() { ["Form.FirstName"] = "Maryam", ["Form.Phone"] = "01712345678" });

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var page = await clerk.ReadAsync(answer.Headers.Location!.PathAndQuery);
        Assert.Equal("Maryam", page.QuerySelector("h1")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_refused_form_keeps_what_was_typed_and_names_the_fields()
    {
        var clerk = await app.SignedInAsync(Role.Staff);

        using var answer = await clerk.SubmitAsync("/students/new", "student", new()
        {
            ["Form.FirstName"] = "",
            ["Form.LastName"] = "<b>Kept</b>",
            ["Form.Phone"] = "12",
            ["Form.RollNumber"] = "many",
        });

        var page = await TestBrowser.DocumentOfAsync(answer);
        Assert.Equal("<b>Kept</b>", Field(page, "Form.LastName").Value);
        Assert.Equal(
            ["Form.FirstName", "Form.RollNumber", "Form.Phone"],
            page.QuerySelectorAll("[aria-invalid=true]").Select(field => field.GetAttribute("name")!));
        Assert.All(page.QuerySelectorAll("[aria-invalid=true]"), field =>
            Assert.NotNull(page.GetElementById(field.GetAttribute("aria-describedby")!.Split(' ')[0])));
    }

    [Fact]
    public async Task The_second_of_two_editors_keeps_the_form_and_may_save_again()
    {
        var student = await app.School.AdmitAsync("Editor");
        var clerk = await app.SignedInAsync(Role.Staff);
        var url = $"/students/{student.Id}/edit";
        var stale = Field(await clerk.ReadAsync(url), "Form.Version").Value;
        using var first = await clerk.SubmitAsync(url, "student", new() { ["Form.LastName"] = "First" });

        using var refused = await clerk.SubmitAsync(url, "student", new() { ["Form.LastName"] = "Second", ["Form.Version"] = stale });

        var page = await TestBrowser.DocumentOfAsync(refused);
        Assert.Equal("Second", Field(page, "Form.LastName").Value);
        Assert.Contains("First", page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.NotEqual(stale, Field(page, "Form.Version").Value);
    }

    [Fact]
    public async Task A_student_of_another_school_is_not_found()
    {
        var foreign = await app.OtherSchool.AdmitAsync("Foreign");
        var admin = await app.SignedInAsync(Role.SchoolAdmin);

        foreach (var url in new[] { $"/students/{foreign.Id}", $"/students/{foreign.Id}/edit", $"/students/{foreign.Id}/photo", $"/students/{Guid.NewGuid()}" })
        {
            using var answer = await admin.GetAsync(url);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_photo_is_saved_shown_cached_and_kept_from_those_who_may_not_see_it()
    {
        var student = await app.School.AdmitAsync("Photo");
        var clerk = await app.SignedInAsync(Role.Staff);

        using var saved = await UploadAsync(clerk, student, Pictures.Png(500, 500));
        Assert.Equal($"/students/{student.Id}?done=photo", saved.Headers.Location?.OriginalString);

        var url = (await clerk.ReadAsync($"/students/{student.Id}")).QuerySelector(".avatar-huge img")!.GetAttribute("src")!;
        using var shown = await clerk.GetAsync(url);
        Assert.Equal("image/jpeg", shown.Content.Headers.ContentType!.MediaType);
        Assert.True(shown.Headers.CacheControl is { Private: true, MaxAge.TotalDays: > 300 });
        Assert.Equal("nosniff", Assert.Single(shown.Headers.GetValues("X-Content-Type-Options")));

        using var again = new HttpRequestMessage(HttpMethod.Get, new Uri(url, UriKind.Relative));
        again.Headers.IfNoneMatch.Add(shown.Headers.ETag!);
        using var unchanged = await clerk.Client.SendAsync(again, Ct);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(Role.Security, url));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(Role.Parent, url));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(Role.Teacher, url));
    }

    [Fact]
    public async Task A_bad_photo_is_refused_with_words_and_a_forged_upload_altogether()
    {
        var student = await app.School.AdmitAsync("Attack");
        var clerk = await app.SignedInAsync(Role.Staff);

        using var svg = await UploadAsync(clerk, student, "<svg/>"u8.ToArray(), "photo.jpg");
        Assert.EndsWith("refused=photo_not_an_image", svg.Headers.Location?.OriginalString, StringComparison.Ordinal);

        using var forged = await UploadAsync(clerk, student, Pictures.Png(100, 100), "x.php", token: "forged");
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
    }

    [Theory]
    [InlineData("delete", "reason", "moved")]
    [InlineData("restore", "x", "y")]
    [InlineData("status", "status", nameof(StudentStatus.Suspended))]
    [InlineData("photo/remove", "x", "y")]
    public async Task No_act_works_without_the_token_of_its_form(string act, string field, string value)
    {
        var student = await app.School.AdmitAsync("Forged");
        var admin = await app.SignedInAsync(Role.SchoolAdmin);

        using var answer = await admin.PostAsync($"/students/{student.Id}/{act}", new() { [field] = value });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    [Trait("Attack", "37")]
    public async Task The_export_has_the_filtered_rows_and_no_formula()
    {
        await app.School.AdmitAsync("Exported", details => details with { LastName = "Zarif", Address = "=HYPERLINK(1)", Phone = "+8801712345678" });
        var clerk = await app.SignedInAsync(Role.Staff);

        using var answer = await clerk.GetAsync("/students/export.csv?q=zarif");

        var lines = (await answer.Content.ReadAsStringAsync(Ct)).Trim().Split("\r\n");
        Assert.Equal(2, lines.Length);
        Assert.Contains(",'=HYPERLINK(1),", lines[1], StringComparison.Ordinal);
        Assert.Contains(",01712-345678,", lines[1], StringComparison.Ordinal);
        using var refused = await (await app.SignedInAsync(Role.Teacher)).GetAsync("/students/export.csv");
        Assert.Equal(HttpStatusCode.Found, refused.StatusCode);
    }

    private async Task<HttpStatusCode> StatusAsync(string role, string url)
    {
        using var answer = await (await app.SignedInAsync(role)).GetAsync(url);
        return answer.StatusCode;
    }

    private static IHtmlInputElement Field(AngleSharp.Dom.IDocument page, string name) => (IHtmlInputElement)page.QuerySelector($"[name='{name}']")!;

    private static async Task<HttpResponseMessage> UploadAsync(
        TestBrowser browser, Student student, byte[] bytes, string fileName = "photo.png", string? token = null)
    {
        token ??= Field(await browser.ReadAsync($"/students/{student.Id}"), "__RequestVerificationToken").Value;
        using var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { file, "photo", fileName } };
        return await browser.Client.PostAsync(new Uri($"/students/{student.Id}/photo", UriKind.Relative), form, Ct);
    }
}
