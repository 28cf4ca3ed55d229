using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SmartAcademy.Domain.Calendar;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Timetable;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Attendance;

public sealed class AttendancePagesTests(TestApp app) : IClassFixture<TestApp>
{
    private static readonly DateOnly Today = SchoolClock.For(TimeProvider.System, null).Today;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/attendance")]
    [InlineData("/attendance?date=2026-06-14&show=missing")]
    [InlineData("/attendance/below")]
    [InlineData("/attendance/month")]
    [InlineData("/attendance/codes")]
    [InlineData("/attendance/codes/new")]
    [InlineData("/attendance/settings")]
    [InlineData("/leave")]
    [InlineData("/leave/mine")]
    [InlineData("/leave/new")]
    public async Task Each_page_opens_for_the_head(string page) =>
        Assert.NotNull((await (await app.SignedInAsync(Role.SchoolAdmin)).ReadAsync(page)).QuerySelector("h1"));

    [Fact]
    public async Task A_register_is_saved_by_the_plain_form_and_by_the_script_and_overtaken_once()
    {
        var url = await ClassAsync(2);
        var admin = await app.SignedInAsync(Role.SchoolAdmin);
        var page = await admin.ReadAsync(url);
        var fields = page.QuerySelectorAll("form[data-register] input[name]")
            .Where(field => field.GetAttribute("type") != "radio" || field.HasAttribute("checked"))
            .ToDictionary(field => field.GetAttribute("name")!, field => field.GetAttribute("value") ?? "");

        using var plain = await admin.PostAsync(url, fields);
        fields["key"] = Guid.NewGuid().ToString();
        var absent = page.QuerySelector("input[data-letter=A]")!;
        fields[absent.GetAttribute("name")!] = absent.GetAttribute("value")!;
        using var overtaken = await SendAsync(admin, url, fields);
        fields["version"] = "1";
        fields["reason"] = "Came later";
        using var saved = await SendAsync(admin, url, fields);

        Assert.Equal($"{url}?done=saved", plain.Headers.Location!.ToString());
        var body = await overtaken.Content.ReadFromJsonAsync<JsonNode>(Ct);
        Assert.Equal((HttpStatusCode.Conflict, 1, "register_changed_meanwhile"), (overtaken.StatusCode, (int)body!["version"]!, (string?)body["code"]));
        Assert.Single(body["theirs"]!.AsArray());
        Assert.Equal((HttpStatusCode.OK, 2), (saved.StatusCode, (int)(await saved.Content.ReadFromJsonAsync<JsonNode>(Ct))!["version"]!));
    }

    [Fact]
    public async Task A_register_offers_the_periods_of_the_timetable_by_name_and_time()
    {
        var url = await ClassAsync(1);
        await app.School.AddAsync(new Period(app.School.Id, new PeriodDetails(3, "Third", new TimeOnly(9, 40), new TimeOnly(10, 20), "তৃতীয়")));
        var admin = await app.SignedInAsync(Role.SchoolAdmin);

        var page = await admin.ReadAsync($"{url}?period=3");

        Assert.Equal("Third · 09:40–10:20", page.QuerySelector("select[name=period] option[selected]")!.TextContent);
        Assert.EndsWith(", Third", page.QuerySelector("h1")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_month_comes_as_pdf_and_as_a_workbook()
    {
        var classId = app.School.Class.Id;
        var clerk = await app.SignedInAsync(Role.Staff);

        using var pdf = await clerk.GetAsync($"/attendance/month/{classId}/sheet.pdf?month=2026-06-01");
        using var workbook = await clerk.GetAsync($"/attendance/month/{classId}/sheet.xlsx?month=2026-06-01");

        Assert.Equal("%PDF-"u8.ToArray(), (await pdf.Content.ReadAsByteArrayAsync(Ct))[..5]);
        Assert.Equal("PK"u8.ToArray(), (await workbook.Content.ReadAsByteArrayAsync(Ct))[..2]);
    }

    [Fact]
    public async Task The_page_of_a_student_shows_the_month()
    {
        var student = await app.School.AdmitAsync("Month");
        var clerk = await app.SignedInAsync(Role.Staff);

        var page = await clerk.ReadAsync($"/students/{student.Id}?tab=attendance&month=2026-06-01");

        Assert.Equal(30, page.QuerySelectorAll(".attendance-date").Length);
    }

    private static Task<HttpResponseMessage> SendAsync(TestBrowser browser, string url, Dictionary<string, string> fields)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(url, UriKind.Relative)) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Accept.ParseAdd("application/json");
        return browser.Client.SendAsync(request, Ct);
    }

    /// <summary>A class with pupils for which today is a school day, whatever the weekday; the address of its register.</summary>
    private async Task<string> ClassAsync(int pupils)
    {
        var room = new SchoolClass(app.School.Id, app.School.Year.Id, "Pages", $"{Guid.NewGuid():N}"[..8]);
        await app.School.AddAsync(room);
        await app.School.AddAsync(SpecialDay.Mark(app.School.Id, new SpecialDayDetails
        {
            Kind = SpecialDayKind.ExtraDay,
            Name = "Open",
            StartsOn = Today,
            EndsOn = Today,
            ClassId = room.Id,
        }));
        for (var roll = 1; roll <= pupils; roll++)
        {
            await app.School.AdmitAsync($"Page{roll}", details => details with { ClassId = room.Id, RollNumber = roll, EnrolledOn = new DateOnly(2026, 1, 5) });
        }

        return $"/attendance/{room.Id}/{Today:yyyy-MM-dd}";
    }
}
