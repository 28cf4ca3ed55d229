using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Students;

/// <summary>Whatever people type comes back as letters: in pages, in searches, in the names of files.</summary>
public sealed class HostileTextTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Script = "<img src=x onerror=alert(1)>";

    [Fact]
    [Trait("Attack", "18")]
    public async Task Markup_in_a_name_is_shown_as_letters()
    {
        var student = await app.School.AdmitAsync(
            Script, details => details with { LastName = "\"><script>alert(2)</script>", NameBangla = Script, Address = Script });
        var clerk = await app.SignedInAsync(Role.Staff);

        foreach (var url in new[] { $"/students/{student.Id}", $"/students/{student.Id}/edit", "/students?q=onerror", $"/classes/{app.School.Class.Id}" })
        {
            var page = await clerk.ReadAsync(url);
            Assert.Contains(All(page, "h1, a, input, dd"), element => TextOf(element).Contains("onerror", StringComparison.Ordinal));
            Assert.Empty(All(page, "[onerror]"));
            Assert.DoesNotContain(All(page, "script"), script => script.TextContent.Contains("alert", StringComparison.Ordinal));
        }
    }

    [Theory]
    [Trait("Attack", "19")]
    [InlineData("'; DROP TABLE students; --")]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("\\")]
    [InlineData("' OR 1=1 --")]
    [InlineData("\0")]
    public async Task A_search_for_signs_of_the_database_finds_what_bears_them_and_breaks_nothing(string search)
    {
        await app.School.AdmitAsync("Plain");
        var admin = await app.SignedInAsync(Role.SchoolAdmin);

        foreach (var list in new[] { "/students", "/guardians", "/passes", "/access-logs", "/classes" })
        {
            using var answer = await admin.GetAsync($"{list}?q={Uri.EscapeDataString(search)}&search={Uri.EscapeDataString(search)}");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        var found = await admin.ReadAsync($"/students?q={Uri.EscapeDataString(search)}");
        Assert.Equal(search == "\0", All(found, "tbody tr").Any());
        Assert.NotEmpty(All(await admin.ReadAsync("/students"), "tbody tr"));
    }

    [Theory]
    [Trait("Attack", "34")]
    [InlineData("../../outside.png")]
    [InlineData("photo%0d%0aSet-Cookie: a=b.png")]
    [InlineData("long")]
    public async Task A_file_gets_a_name_of_ours_whatever_it_was_called(string name)
    {
        var student = await app.School.AdmitAsync("File");
        var clerk = await app.SignedInAsync(Role.Staff);

        using var saved = await UploadAsync(clerk, student, name == "long" ? new string('x', 300) + ".png" : name);
        Assert.Equal($"/students/{student.Id}?done=photo", saved.Headers.Location?.OriginalString);

        using var shown = await clerk.GetAsync($"/students/{student.Id}/photo");
        Assert.Equal("image/jpeg", shown.Content.Headers.ContentType!.MediaType);
        Assert.DoesNotContain(shown.Headers, header => header.Key == "Set-Cookie" && header.Value.Any(value => value.StartsWith("a=b", StringComparison.Ordinal)));
        Assert.Null(shown.Content.Headers.ContentDisposition?.FileName);
    }

    [Theory]
    [Trait("Attack", "33")]
    [InlineData("shell.php")]
    [InlineData("shell.jpg.php")]
    [InlineData("drawing.svg")]
    [InlineData("page.png")]
    public async Task What_is_no_picture_is_refused_by_its_content(string name)
    {
        var student = await app.School.AdmitAsync("Upload");
        var clerk = await app.SignedInAsync(Role.Staff);
        var bytes = name.EndsWith("svg", StringComparison.Ordinal)
            ? "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"u8.ToArray()
            : "<html><?php system($_GET['c']); ?></html>"u8.ToArray();

        using var refused = await UploadAsync(clerk, student, name, bytes);

        Assert.EndsWith("refused=photo_not_an_image", refused.Headers.Location?.OriginalString, StringComparison.Ordinal);
        using var nothing = await clerk.GetAsync($"/students/{student.Id}/photo");
        Assert.Equal(HttpStatusCode.NotFound, nothing.StatusCode);
    }

    /// <summary>Also what a streaming page sends after its frame, which lies in templates until a script moves it.</summary>
    private static IEnumerable<IElement> All(IHtmlDocument page, string selector) => page.QuerySelectorAll(selector).Concat(
        page.QuerySelectorAll("template").OfType<IHtmlTemplateElement>().SelectMany(late => late.Content.QuerySelectorAll(selector)));

    private static string TextOf(IElement element) => element is IHtmlInputElement input ? input.Value : element.TextContent;

    private static async Task<HttpResponseMessage> UploadAsync(TestBrowser browser, Student student, string fileName, byte[]? bytes = null)
    {
        var page = await browser.ReadAsync($"/students/{student.Id}");
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var file = new ByteArrayContent(bytes ?? Pictures.Png(120, 120));
        file.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"photo\"; filename=\"{fileName}\"");
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        form.Add(file);
        return await browser.Client.PostAsync(
            new Uri($"/students/{student.Id}/photo", UriKind.Relative), form, TestContext.Current.CancellationToken);
    }
}
