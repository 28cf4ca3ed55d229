using System.Net;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Access.Blocks;

public sealed class BlockPagesTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task The_office_blocks_on_the_students_page_and_lifts_it_from_the_list()
    {
        var child = await app.School.AdmitAsync("Blocked");
        var office = await app.SignedInAsync(Role.Staff);
        using var wrong = await office.SubmitAsync($"/students/{child.Id}/block", "block", new() { ["Form.Reason"] = " ", ["Form.Message"] = "Call the office" });
        var again = await TestBrowser.DocumentOfAsync(wrong);
        Assert.NotNull(again.QuerySelector("#Form-Reason[aria-invalid=true]"));
        Assert.Equal("Call the office", again.QuerySelector("input[name='Form.Message']")!.GetAttribute("value"));

        using var imposed = await office.SubmitAsync($"/students/{child.Id}/block", "block", new() { ["Form.Force"] = "Tell", ["Form.Reason"] = "Quarrel", ["Form.Message"] = "Call us" });
        Assert.Equal(HttpStatusCode.Found, imposed.StatusCode);
        var tab = await office.ReadAsync($"/students/{child.Id}?tab=gate");
        Assert.Contains("Quarrel", tab.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Let in, but tell the guard", tab.Body.TextContent, StringComparison.Ordinal);

        var list = await office.ReadAsync("/gate/rules/blocked");
        var form = list.QuerySelectorAll("form[action$='/lift']").Single(form => form.Closest(".card")!.InnerHtml.Contains(child.Id.ToString(), StringComparison.Ordinal));
        using var lifted = await office.PostAsync(form.GetAttribute("action")!, new()
        {
            ["__RequestVerificationToken"] = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
            ["reason"] = "They made peace",
            ["list"] = "true",
        });
        Assert.EndsWith("/gate/rules/blocked?done=lifted", lifted.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Quarrel", (await office.ReadAsync("/gate/rules/blocked")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("They made peace", (await office.ReadAsync("/gate/rules/blocked?show=all")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Teachers_and_parents_find_neither_the_tab_nor_the_page()
    {
        var child = await app.School.AdmitAsync("Blocked");
        foreach (var role in new[] { Role.Teacher, Role.Parent, Role.Security })
        {
            using var answer = await (await app.SignedInAsync(role)).GetAsync($"/students/{child.Id}/block");
            Assert.Contains("/account/denied", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        }
    }
}
