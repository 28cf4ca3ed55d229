using System.Net;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Audit;

public sealed class AuditPagesTests(TestApp app) : IClassFixture<TestApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_tells_what_happened_in_words()
    {
        var department = new Department(app.School.Id, "<b>Hifz</b>", "HIFZ");
        await app.School.AddAsync(department);
        var head = await app.SignedInAsync(Role.SchoolAdmin);

        var page = await head.ReadAsync($"/audit?type=Department&id={department.Id}");

        var row = Assert.Single(page.QuerySelectorAll("tbody tr"));
        Assert.Contains("Added: Department", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("<b>Hifz</b>", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Head hash", page.Body!.TextContent, StringComparison.Ordinal);
        var entry = await head.ReadAsync(row.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Contains("Hifz", entry.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sign_in_is_told_without_saying_that_a_user_did_it()
    {
        var head = await app.SignedInAsync(Role.SchoolAdmin);

        var page = await head.ReadAsync("/audit?action=signed_in");

        Assert.All(page.QuerySelectorAll("td[data-label=What]"), cell => Assert.StartsWith("Signed in", cell.TextContent.Trim(), StringComparison.Ordinal));
        Assert.DoesNotContain("Signed in: User", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_that_make_no_sense_let_all_through()
    {
        var head = await app.SignedInAsync(Role.SchoolAdmin);

        foreach (var query in new[] { "from=9999-12-31", "before=1_2", "person=x", "action=%00", "id=%00", "q=%00", "before=99999999999999999999_x", "type=" + new string('x', 500) })
        {
            using var answer = await head.GetAsync($"/audit?{query}");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Older_entries_are_one_link_away()
    {
        await app.School.AddAsync([.. Enumerable.Range(0, 60).Select(n => new Department(app.School.Id, $"Row {n}", $"ROW{n}"))]);
        var head = await app.SignedInAsync(Role.SchoolAdmin);

        var first = await head.ReadAsync("/audit?type=Department&q=row");
        var older = first.QuerySelector("a[rel=next]")!.GetAttribute("href")!;
        var second = await head.ReadAsync(older);

        Assert.Equal(50, first.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(10, second.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("q=row", older, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Attack", "37")]
    public async Task A_value_that_looks_like_a_formula_is_exported_as_text()
    {
        await app.School.AddAsync(new Department(app.School.Id, "=1+1", "FORM"));
        var user = await app.AddUserAsync("formula@school.example", Role.SchoolAdmin, app.School.Id);
        await using (var db = await app.Database.OpenAsync(Actor.System(), Ct))
        {
            (await db.Users.SingleAsync(row => row.Id == user, Ct)).DisplayName = "=HYPERLINK(\"x\")";
            await db.SaveChangesAsync(Ct);
        }

        var head = await app.SignedInAsAsync("formula@school.example", TestApp.Password);
        using var answer = await head.GetAsync("/audit/export.csv?action=signed_in");
        var csv = await answer.Content.ReadAsStringAsync(Ct);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("HYPERLINK", csv, StringComparison.Ordinal);
        Assert.DoesNotContain(csv.Split(',', '\n'), cell => cell.TrimStart('"').StartsWith('='));
    }

    [Fact]
    public async Task The_export_is_for_those_who_may()
    {
        var clerk = await app.SignedInAsync(Role.Staff);

        using var answer = await clerk.GetAsync("/audit/export.xlsx");

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Contains("/account/denied", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }
}
