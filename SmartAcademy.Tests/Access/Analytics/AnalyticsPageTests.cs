using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SmartAcademy.Data.Access.Tallies;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Access.Analytics;

public sealed class AnalyticsPageTests(TestApp app) : IClassFixture<TestApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_guard_sees_the_figures_and_may_take_none_of_them_away()
    {
        var gate = await TestGate.MakeAsync(app.Database, app.School);
        var (token, _, student) = await gate.NewPassAsync();
        using var granted = await GateClient.Of(app, gate.Key.Text).VerifyAsync(token.Text, Guid.NewGuid().ToString("N"));
        using var denied = await GateClient.Of(app, gate.Key.Text).VerifyAsync("nothing", Guid.NewGuid().ToString("N"));
        var tallies = app.Services.GetRequiredService<GateTallies>();
        await tallies.RunAsync(Actor.System(), Ct);
        await tallies.SumUpStudentsAsync(Actor.System(), Ct);
        var guard = await app.SignedInAsync(Role.Security);

        var page = await guard.ReadAsync($"/gate/analytics?point={gate.Point.Id}");

        Assert.Contains("1", page.QuerySelector(".figure-number")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("figure"), figure => figure.GetAttribute("aria-label") == "Denials by reason");
        Assert.All(page.QuerySelectorAll("figure"), figure => Assert.NotEmpty(figure.QuerySelectorAll("table tbody tr")));
        Assert.DoesNotContain(page.QuerySelectorAll("a"), link => link.GetAttribute("href")!.Contains("hours.csv", StringComparison.Ordinal));
        using var refused = await guard.GetAsync("/gate/analytics/hours.csv");
        Assert.Contains("/account/denied", refused.Headers.Location!.ToString(), StringComparison.Ordinal);

        var head = await app.SignedInAsync(Role.SchoolAdmin);
        var sheet = await head.ReadAsync($"/students/{student.Id}?tab=passes");
        Assert.Contains("At the gates", sheet.QuerySelectorAll("h2").Select(title => title.TextContent));
        using var csv = await head.GetAsync("/gate/analytics/students.csv");
        Assert.Contains(student.EnrolmentNumber, await csv.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_teacher_is_turned_away()
    {
        using var answer = await (await app.SignedInAsync(Role.Teacher)).GetAsync("/gate/analytics");

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Contains("/account/denied", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }
}
