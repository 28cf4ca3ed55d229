using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SmartAcademy.Data.Passes.Signed;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Access;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Passes.Signed;

public sealed class PassKeyPagesTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Page = "/passes/keys";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_head_makes_a_key_retires_the_old_one_and_calls_passes_void_through_the_forms()
    {
        await app.Services.GetRequiredService<PassSigners>().OfAsync(app.School.Id, Ct);
        var head = await app.SignedInAsync(Role.SchoolAdmin);
        Assert.Contains("done=next", await SendAsync(head, "/next"), StringComparison.Ordinal);
        Assert.Contains("done=retired", await SendAsync(head, "/retire"), StringComparison.Ordinal);
        var gate = await TestGate.MakeAsync(app.Database, app.School);
        var (_, pass, _) = await gate.NewPassAsync(expires: TestGate.Tomorrow);
        Assert.Contains("done=void", await SendAsync(head, "/void", ("reason", "<b>copied</b>")), StringComparison.Ordinal);
        await gate.ChangeAsync<Pass>(pass.Id, stopped => Assert.Equal((PassStatus.Revoked, "<b>copied</b>"), (stopped.Status, stopped.Reason)));
        var page = await head.ReadAsync(Page);
        Assert.Contains("<b>copied</b>", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a[href='/api/v1/schools/{app.School.Id}/revoked-passes']"));
        Assert.DoesNotContain("void_", await SendAsync(head, "/void", ("reason", "x"), ("before", "")), StringComparison.Ordinal);
        Assert.Contains("refused=void_moment_unclear", await SendAsync(head, "/void", ("reason", "x"), ("before", "yesterday")), StringComparison.Ordinal);
        Assert.Contains("refused=void_in_the_future", await SendAsync(head, "/void", ("reason", "x"), ("before", "2099-01-01T00:00")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_sees_all_schools_is_asked_to_choose_one()
    {
        var page = await (await app.SignedInAsync(Role.SuperAdmin)).ReadAsync(Page);
        Assert.Empty(page.QuerySelectorAll("form[action^='/passes/keys']"));
        Assert.NotNull(page.QuerySelector(".empty"));
    }

    [Fact]
    public async Task The_office_prints_but_has_no_say_over_keys()
    {
        var clerk = await app.SignedInAsync(Role.Staff);
        using var page = await clerk.GetAsync(Page);
        Assert.NotEqual(HttpStatusCode.OK, page.StatusCode);
        Assert.Null((await clerk.ReadAsync("/passes")).QuerySelector($"a[href='{Page}']"));
    }

    /// <summary>Sends a form of the page as it stands there, with what a person adds; gives where it leads.</summary>
    private static async Task<string> SendAsync(TestBrowser head, string act, params (string Name, string Value)[] typed)
    {
        var form = (await head.ReadAsync(Page)).QuerySelector($"form[action^='{Page}'][action$='{act}']")!;
        var fields = form.QuerySelectorAll("input[name]").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "");
        foreach (var (name, value) in typed)
        {
            fields[name] = value;
        }

        using var answer = await head.PostAsync(form.GetAttribute("action")!, fields);
        return answer.Headers.Location!.ToString();
    }
}
