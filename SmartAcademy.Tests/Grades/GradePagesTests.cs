using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using SmartAcademy.Data.Grades;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Printing;
using SmartAcademy.Tests.Support;
using SmartAcademy.Web.Grades;

namespace SmartAcademy.Tests.Grades;

public sealed class GradePagesTests(TestApp app) : IClassFixture<TestApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Marks_are_saved_one_by_one_as_they_are_typed_and_each_answer_stands_for_its_cell()
    {
        var house = await HouseAsync();
        var (written, _) = await house.PlanAsync(house.Bangla);
        var browser = await app.SignedInAsync(Role.SchoolAdmin);
        var page = await browser.ReadAsync(BookOf(house));
        Assert.Equal(6, page.QuerySelectorAll("input[data-part]").Length);

        using var answer = await SendAsync(browser, page, house,
            new TypedCell(written, house.Students[0].Id, "৫০", 0), new TypedCell(written, house.Students[1].Id, "99", 0));

        var cells = await answer.Content.ReadFromJsonAsync<List<JsonElement>>(Ct);
        Assert.Equal(("50", 1), (cells![0].GetProperty("text").GetString(), cells[0].GetProperty("version").GetInt32()));
        Assert.Equal("mark_above_maximum", cells[1].GetProperty("code").GetString());
        Assert.False(string.IsNullOrEmpty(cells[1].GetProperty("problem").GetString()));
    }

    [Theory]
    [InlineData("{\"cells\":[null]}")]
    [InlineData("not json")]
    [InlineData("[]")]
    public async Task A_broken_body_is_refused(string body)
    {
        var house = await HouseAsync();
        await house.PlanAsync(house.Bangla);
        var browser = await app.SignedInAsync(Role.SchoolAdmin);
        var token = TokenOf(await browser.ReadAsync(BookOf(house)));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/grades/{house.Bangla.Id}/marks", UriKind.Relative));
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.Add("RequestVerificationToken", token);

        using var answer = await browser.Client.SendAsync(request, Ct);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Without_a_script_the_whole_book_is_one_form()
    {
        var house = await HouseAsync();
        await house.PlanAsync(house.Bangla);
        var browser = await app.SignedInAsync(Role.SchoolAdmin);
        var page = await browser.ReadAsync(BookOf(house));
        var fields = page.QuerySelectorAll("input[data-part]").ToDictionary(cell => cell.GetAttribute("name")!, _ => "20");
        fields["__RequestVerificationToken"] = TokenOf(page);

        using var answer = await browser.PostAsync($"/grades/{house.Bangla.Id}/book?term={house.Term.Id}", fields);

        Assert.EndsWith("done=saved", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(6, (await house.Books.FindAsync(house.Admin, house.Bangla.Id, house.Term.Id, Ct))!.Entered);
    }

    [Fact]
    public async Task The_office_submits_publishes_and_exports_the_merit_list_through_the_pages()
    {
        var house = await HouseAsync();
        await house.FinishAllAsync();
        var browser = await app.SignedInAsync(Role.SchoolAdmin);
        var page = $"/grades/results/{house.School.Class.Id}?term={house.Term.Id}";
        var token = TokenOf(await browser.ReadAsync(page));
        using var early = await browser.GetAsync($"/grades/results/{house.School.Class.Id}/merit.csv?term={house.Term.Id}");
        Assert.EndsWith("refused=results_not_published", early.Headers.Location!.ToString(), StringComparison.Ordinal);

        using var published = await browser.PostAsync($"/grades/results/{house.School.Class.Id}/publish?term={house.Term.Id}", new() { ["__RequestVerificationToken"] = token });

        Assert.EndsWith("done=published", published.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.NotEmpty((await browser.ReadAsync(page)).QuerySelectorAll("a[href*='merit.xlsx']"));
        using var csv = await browser.GetAsync($"/grades/results/{house.School.Class.Id}/merit.csv?term={house.Term.Id}");
        Assert.Equal(4, (await csv.Content.ReadAsStringAsync(Ct)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        using var pdf = await browser.GetAsync($"/grades/results/{house.School.Class.Id}/merit.pdf?term={house.Term.Id}");
        using var paper = new PdfTools(await pdf.Content.ReadAsByteArrayAsync(Ct));
        Assert.Contains(house.School.School.Name, paper.Text(), StringComparison.Ordinal);
        Assert.Contains("A+", (await browser.ReadAsync($"/students/{house.Students[0].Id}?tab=grades")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_marks_is_taken_row_by_row_and_tells_what_it_could_not_take()
    {
        var house = await HouseAsync();
        await house.PlanAsync(house.Bangla);
        var browser = await app.SignedInAsync(Role.SchoolAdmin);
        var address = $"/grades/{house.Bangla.Id}/import?term={house.Term.Id}";
        var lines = new[]
        {
            "Roll,Half-yearly examination – Written (CQ),Half-yearly examination – MCQ",
            "1,60,25", "2,71,", "3,A,x", "9,10,10",
        };
        using var form = new MultipartFormDataContent
        {
            { new StringContent(TokenOf(await browser.ReadAsync(address))), "__RequestVerificationToken" },
            { new StringContent("import"), "_handler" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(string.Join('\n', lines))), "Form.File", "marks.csv" },
        };

        using var answer = await browser.Client.PostAsync(new Uri(address, UriKind.Relative), form, Ct);

        var page = await TestBrowser.DocumentOfAsync(answer);
        Assert.Equal(["3", "5"], page.QuerySelectorAll("tbody td.num").Select(cell => cell.TextContent));
        Assert.Equal(4, (await house.Books.FindAsync(house.Admin, house.Bangla.Id, house.Term.Id, Ct))!.Entered);
    }

    [Fact]
    public async Task A_school_begins_with_the_presets_and_a_class_uses_the_scale_that_is_chosen_for_it()
    {
        var house = await HouseAsync();
        var browser = await app.SignedInAsync(Role.SchoolAdmin);
        var page = await browser.ReadAsync("/grades/scales");
        Assert.True(page.QuerySelectorAll(".card").Length >= 4);
        var scale = page.QuerySelectorAll("select[name=scaleId] option").First(option => option.TextContent.Contains("Qawmi", StringComparison.Ordinal)).GetAttribute("value")!;

        using var chosen = await browser.PostAsync("/grades/scales/choose", new() { ["__RequestVerificationToken"] = TokenOf(page), ["classId"] = house.School.Class.Id.ToString(), ["scaleId"] = scale });

        Assert.EndsWith("done=chosen", chosen.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal("Mumtaz", (await house.ResultSheets.FindAsync(house.Admin, house.School.Class.Id, house.Term.Id, Ct))!.Draft.Scale.Bands[0].Letter);
        using var back = await browser.PostAsync("/grades/scales/choose", new() { ["__RequestVerificationToken"] = TokenOf(page), ["classId"] = house.School.Class.Id.ToString(), ["scaleId"] = "" });
        Assert.EndsWith("done=chosen", back.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    /// <summary>A school of its own in the app's database, whose head signs in.</summary>
    private async Task<GradeHouse> HouseAsync() => await GradeHouse.BuildAsync(app.Database, await OwnClassAsync());

    private async Task<TestSchool> OwnClassAsync() => await TestSchool.BesideAsync(app.Database, app.School);

    private static string BookOf(GradeHouse house) => $"/grades/{house.Bangla.Id}?term={house.Term.Id}";

    private static string TokenOf(AngleSharp.Html.Dom.IHtmlDocument page) => page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private static async Task<HttpResponseMessage> SendAsync(TestBrowser browser, AngleSharp.Html.Dom.IHtmlDocument page, GradeHouse house, params TypedCell[] cells)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/grades/{house.Bangla.Id}/marks", UriKind.Relative));
        request.Content = JsonContent.Create(new SentMarks(house.Term.Id, cells));
        request.Headers.Add("RequestVerificationToken", TokenOf(page));
        return await browser.Client.SendAsync(request, Ct);
    }
}
