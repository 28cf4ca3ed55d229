using System.Net;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Access.Blocks;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Access.Blocks;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Access.Overrides;

public sealed class OverridePagesTests(TestApp app) : IClassFixture<TestApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_guard_opens_a_denied_card_of_the_live_page_gives_a_reason_and_the_head_ticks_it_off()
    {
        var gate = await TestGate.MakeAsync(app.Database, app.School);
        var (token, _, student) = await gate.NewPassAsync(expires: TestGate.Tomorrow.AddDays(-9));
        using var denied = await GateClient.Of(app, gate.Key.Text).VerifyAsync(token.Text, "late");
        var scan = Assert.Single(await gate.LogsAsync());
        Assert.Equal(DenialReason.ExpiredPass, scan.Reason);
        var guard = await app.SignedInAsync(Role.Security);
        var page = $"/gate/override/{scan.Id}";
        Assert.NotNull((await guard.ReadAsync("/gate/live")).QuerySelector($"a[href='{page}']"));

        using var without = await guard.SubmitAsync(page, "override", []);
        Assert.Contains("Choose a reason.", (await TestBrowser.DocumentOfAsync(without)).Body!.TextContent, StringComparison.Ordinal);
        using var sent = await guard.SubmitAsync(page, "override", new() { ["Form.Why"] = "Other", ["Form.Words"] = "New card tomorrow" });
        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
        Assert.Null((await guard.ReadAsync(page)).QuerySelector("input[name='Form.Why']"));
        Assert.Null((await guard.ReadAsync("/gate/live")).QuerySelector($"a[href='{page}']"));

        var head = await app.SignedInAsync(Role.SchoolAdmin);
        Assert.Contains("Overrides of the gate to review", (await head.ReadAsync("/")).Body!.TextContent, StringComparison.Ordinal);
        var review = (await head.ReadAsync("/gate/rules/overrides")).QuerySelector($"form[action='/gate/overrides/{scan.Id}/review']")!;
        Assert.Contains("New card tomorrow", review.Closest(".card")!.TextContent, StringComparison.Ordinal);
        using var reviewed = await head.PostAsync(review.GetAttribute("action")!, new()
        {
            ["__RequestVerificationToken"] = review.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
            ["note"] = "Rang the parents",
        });
        Assert.Contains("done=reviewed", reviewed.Headers.Location!.ToString(), StringComparison.Ordinal);
        await using var db = await app.Database.OpenAsync(Actor.System(), Ct);
        Assert.Equal("Rang the parents", (await db.ScanOverrides.SingleAsync(row => row.StudentId == student.Id, Ct)).Note);
    }

    [Fact]
    public async Task Where_nothing_can_be_done_the_page_says_why_and_offers_no_button()
    {
        var gate = await TestGate.MakeAsync(app.Database, app.School);
        using var denied = await GateClient.Of(app, gate.Key.Text).VerifyAsync("4006381333931", "milk");
        var scan = Assert.Single(await gate.LogsAsync());
        var guard = await app.SignedInAsync(Role.Security);

        var page = await guard.ReadAsync($"/gate/override/{scan.Id}");

        Assert.Null(page.QuerySelector("form[method=post] input[name='Form.Why']"));
        Assert.Contains("Nobody knows whose code this is.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null((await guard.ReadAsync("/gate/live")).QuerySelector($"a[href$='{scan.Id}']"));
    }

    [Fact]
    public async Task The_page_repeats_the_words_in_which_the_school_stopped_a_student()
    {
        var gate = await TestGate.MakeAsync(app.Database, app.School);
        var (token, _, student) = await gate.NewPassAsync();
        var wish = new BlockWish("Custody", "Ring the office first", null, null, null, BlockForce.Deny);
        await new BlockService(app.Database, TimeProvider.System).ImposeAsync(Actors.Admin(app.School.Id), student.Id, wish, Ct);
        using var denied = await GateClient.Of(app, gate.Key.Text).VerifyAsync(token.Text, "stopped");
        var scan = Assert.Single(await gate.LogsAsync());

        var page = await (await app.SignedInAsync(Role.Security)).ReadAsync($"/gate/override/{scan.Id}");

        Assert.Contains("Ring the office first", page.Body!.TextContent, StringComparison.Ordinal);
    }
}
