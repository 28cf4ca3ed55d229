using System.Net;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Access;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Muster;

public sealed class MusterPagesTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_guard_starts_an_evacuation_ticks_a_teacher_off_and_sees_who_comes_in_later()
    {
        var gate = await TestGate.MakeAsync(app.Database, app.School);
        var guard = await app.SignedInAsync(Role.Security);
        using var started = await guard.SubmitAsync("/gate/muster", "start", new() { ["Form.Reason"] = "Fire drill" });
        Assert.Equal(HttpStatusCode.Found, started.StatusCode);
        var list = new Uri(new Uri("https://localhost"), started.Headers.Location!).AbsolutePath;
        Assert.Contains("Staff", (await guard.ReadAsync(list)).QuerySelector(".muster-classes")!.TextContent, StringComparison.Ordinal);
        var staff = await guard.ReadAsync($"{list}?show=staff");
        Assert.Contains("no gate knows whether they are inside", staff.Body!.TextContent, StringComparison.Ordinal);
        var teacher = staff.QuerySelectorAll(".muster-row").Single(row => row.QuerySelector("strong")!.TextContent == Role.Teacher);
        Assert.Contains("Not seen yet", teacher.TextContent, StringComparison.Ordinal);

        using var marked = await guard.PostAsync(
            teacher.QuerySelector("form")!.GetAttribute("action")!,
            new() { ["__RequestVerificationToken"] = teacher.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!, ["show"] = "staff", ["status"] = "Safe" });
        Assert.Equal(HttpStatusCode.Found, marked.StatusCode);
        var (token, _, student) = await gate.NewPassAsync();
        using var scanned = await GateClient.Of(app, gate.Key.Text).VerifyAsync(token.Text, "late");

        var missing = (await guard.ReadAsync($"{list}?show=missing")).Body!.TextContent;
        Assert.Contains($"{student.FirstName} Test", missing, StringComparison.Ordinal);
        Assert.Contains("Came after it began", missing, StringComparison.Ordinal);
        Assert.DoesNotContain(
            (await guard.ReadAsync($"{list}?show=missing")).QuerySelectorAll(".muster-row strong"), name => name.TextContent == Role.Teacher);
    }
}
