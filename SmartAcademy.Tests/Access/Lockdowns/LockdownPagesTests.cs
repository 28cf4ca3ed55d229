using System.Net;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Access.Lockdowns;

public sealed class LockdownPagesTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Page = "/gate/rules/lockdown";

    [Fact]
    public async Task While_it_is_on_everybody_on_the_staff_reads_it_and_no_family_does()
    {
        var head = await app.SignedInAsync(Role.SchoolAdmin);
        using var begun = await PressAsync(head, "/begin", new() { ["message"] = "<b>Stay</b> where you are", ["exits"] = "Hold" });
        Assert.EndsWith("?done=begun", begun.Headers.Location!.ToString(), StringComparison.Ordinal);

        foreach (var (role, page) in new[] { (Role.Security, "/"), (Role.Security, "/gate/live"), (Role.Teacher, "/"), (Role.Staff, "/"), (Role.SchoolAdmin, Page) })
        {
            var sign = (await (await app.SignedInAsync(role)).ReadAsync(page)).QuerySelector(".lockdown-sign[role=alert]");
            Assert.Contains("<b>Stay</b> where you are", sign!.TextContent, StringComparison.Ordinal);
            Assert.Contains("Everybody stays inside.", sign.TextContent, StringComparison.Ordinal);
        }

        foreach (var role in new[] { Role.Parent, Role.Student })
        {
            Assert.Null((await (await app.SignedInAsync(role)).ReadAsync("/")).QuerySelector(".lockdown-sign"));
        }

        using var ended = await PressAsync(head, "/end", new() { ["reason"] = "All clear" });
        Assert.EndsWith("?done=ended", ended.Headers.Location!.ToString(), StringComparison.Ordinal);
        var page2 = await head.ReadAsync(Page);
        Assert.Null(page2.QuerySelector(".lockdown-sign"));
        Assert.Contains("All clear", page2.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_message_nothing_begins_and_the_page_says_why()
    {
        var head = await app.SignedInAsync(Role.SchoolAdmin);
        using var refused = await PressAsync(head, "/begin", new() { ["message"] = " " });

        Assert.EndsWith("?refused=lockdown_message_missing", refused.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.NotNull((await head.ReadAsync(Page + "?refused=lockdown_message_missing")).QuerySelector(".flash[role=alert]"));
    }

    private static async Task<HttpResponseMessage> PressAsync(TestBrowser browser, string act, Dictionary<string, string> fields)
    {
        var form = (await browser.ReadAsync(Page)).QuerySelector($"form[action='{Page}{act}']")!;
        fields["__RequestVerificationToken"] = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await browser.PostAsync(Page + act, fields);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return answer;
    }
}
