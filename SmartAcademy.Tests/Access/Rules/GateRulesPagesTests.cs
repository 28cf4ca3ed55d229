using System.Net;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Access.Rules;

public sealed class GateRulesPagesTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Page = "/gate/rules";

    [Fact]
    public async Task An_administrator_prepares_rules_is_refused_at_the_field_and_switches_them_on()
    {
        var browser = await app.SignedInAsync(Role.SchoolAdmin);
        using var early = await browser.SubmitAsync(Page, "modes", new() { ["Modes.EarlyExit"] = "Hard", ["Modes.ExitFrom"] = "", ["Modes.PassbackMinutes"] = "১৫" });
        Assert.Equal(HttpStatusCode.OK, early.StatusCode);
        Assert.NotNull((await TestBrowser.DocumentOfAsync(early)).QuerySelector("#Modes-EarlyExit[aria-invalid]"));

        using var kept = await browser.SubmitAsync(Page, "modes", new() { ["Modes.LateAfter"] = "08:10", ["Modes.PassbackMinutes"] = "১৫" });
        Assert.Equal(HttpStatusCode.Found, kept.StatusCode);
        using var added = await browser.SubmitAsync(Page, "hours", Hours("06:30", "09:00"));
        Assert.Equal(HttpStatusCode.Found, added.StatusCode);
        using var twice = await browser.SubmitAsync(Page, "hours", Hours("08:00", "10:00"));
        Assert.NotNull((await TestBrowser.DocumentOfAsync(twice)).QuerySelector("#Hours-From[aria-invalid]"));

        var page = await browser.ReadAsync(Page);
        Assert.Equal("15", page.QuerySelector("#Modes-PassbackMinutes")!.GetAttribute("value"));
        var form = page.QuerySelectorAll("form").Single(found => found.GetAttribute("action") == $"{Page}/switch-on");
        using var on = await browser.PostAsync($"{Page}/switch-on", FieldsOf(form));
        Assert.EndsWith("done=switched-on", on.Headers.Location!.ToString(), StringComparison.Ordinal);
        using var again = await browser.PostAsync($"{Page}/switch-on", FieldsOf(form));
        Assert.Contains("refused=gate_rules_changed_meanwhile", again.Headers.Location!.ToString(), StringComparison.Ordinal);
        var live = await browser.ReadAsync(Page);
        Assert.Equal("08:10", live.QuerySelector("#Modes-LateAfter")!.GetAttribute("value"));
        Assert.DoesNotContain(live.QuerySelectorAll("form"), found => found.GetAttribute("action") == $"{Page}/switch-on");

        var remove = live.QuerySelectorAll("form").First(found => found.GetAttribute("action") == $"{Page}/hours/remove");
        using var removed = await browser.PostAsync($"{Page}/hours/remove", FieldsOf(remove));
        Assert.EndsWith("done=drafted", removed.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Empty((await browser.ReadAsync(Page)).QuerySelectorAll($"form[action='{Page}/hours/remove']"));
    }

    [Fact]
    public async Task A_clerk_sees_the_rules_and_tries_them_but_has_no_button_that_changes_any()
    {
        var browser = await app.SignedInAsync(Role.Staff);

        var page = await browser.ReadAsync(Page);
        Assert.DoesNotContain(page.QuerySelectorAll("main button[type=submit]"), button => button.Closest("form")!.GetAttribute("method") == "post");
        var trial = await browser.ReadAsync($"{Page}/try?day=2020-01-05");
        Assert.NotNull(trial.QuerySelector(".empty"));
    }

    private static Dictionary<string, string?> Hours(string from, string to) => new()
    {
        ["Hours.Direction"] = "Entry",
        ["Hours.ClassId"] = "",
        ["Hours.Day"] = "",
        ["Hours.AccessPointId"] = "",
        ["Hours.From"] = from,
        ["Hours.To"] = to,
    };

    private static Dictionary<string, string> FieldsOf(AngleSharp.Dom.IElement form) =>
        form.QuerySelectorAll("input[name]").ToDictionary(field => field.GetAttribute("name")!, field => field.GetAttribute("value") ?? "");
}
