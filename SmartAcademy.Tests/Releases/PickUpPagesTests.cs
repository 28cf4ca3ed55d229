using System.Net;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Notifications;
using SmartAcademy.Domain.Guardians;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Releases;

public sealed class PickUpPagesTests(MailingApp house) : IClassFixture<MailingApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_parent_names_somebody_the_guard_types_the_code_and_the_family_is_told()
    {
        var school = house.App.School;
        var login = $"{Guid.NewGuid():N}@school.example";
        var child = await school.AdmitAsync("Safiya");
        var father = new Guardian(school.Id, new GuardianDetails("Yusuf", Phone: "+8801712345699"));
        father.LinkLogin(await house.App.AddUserAsync(login, Role.Parent, school.Id));
        await school.AddAsync(father, new Guardianship(school.Id, child.Id, father.Id, Relationship.Father, 1, true));

        var parent = await house.SignedInAsAsync(login, TestApp.Password);
        using var named = await parent.SubmitAsync("/pick-up/mine", "name", new() { ["Form.Name"] = "Hasan", ["Form.Relation"] = "Neighbour" });
        Assert.Equal(HttpStatusCode.Found, named.StatusCode);
        var phone = await parent.ReadAsync("/pick-up/mine");
        var digits = phone.QuerySelector(".own-code-digits")!.TextContent;
        Assert.NotNull(phone.QuerySelector(".own-code svg[role=img]"));

        var guard = await house.SignedInAsAsync(TestApp.LoginOf(Role.Security), TestApp.Password);
        using var found = await guard.GetAsync($"/pick-up?code={Uri.EscapeDataString(digits)}");
        var page = $"/{found.Headers.Location!.ToString().TrimStart('/')}";
        page = Uri.TryCreate(page.TrimStart('/'), UriKind.Absolute, out var whole) ? whole.PathAndQuery : page;
        Assert.StartsWith($"/pick-up/{child.Id}?code=", page, StringComparison.Ordinal);
        using var released = await guard.SubmitAsync(page, "release", []);
        Assert.Equal(HttpStatusCode.Found, released.StatusCode);

        var log = await guard.ReadAsync("/pick-up");
        Assert.Contains("Hasan", log.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        await using var db = await house.App.Database.OpenAsync(Actor.System(), Ct);
        Assert.True(await db.OutgoingMessages.AnyAsync(message => message.Kind == MessageKind.ChildReleased && message.UserId == father.UserId, Ct));
    }

    [Fact]
    public async Task A_warning_stands_on_the_guards_page_as_plain_text_and_on_no_page_of_the_parent()
    {
        var place = await PickUpSchool.OpenAsync(house.App);
        const string words = "<script>alert(1)</script> not to the uncle";
        await place.Collectors.AddNoteAsync(place.Clerk, place.Child.Id, words, Ct);
        var guard = await house.SignedInAsAsync(TestApp.LoginOf(Role.Security), TestApp.Password);

        var page = await guard.ReadAsync($"/pick-up/{place.Child.Id}");

        Assert.Contains(words, page.QuerySelector(".flash.tone-bad")!.TextContent, StringComparison.Ordinal);
        using var unread = await guard.SubmitAsync($"/pick-up/{place.Child.Id}", "release", new() { ["Form.Who"] = $"Guardian:{place.Mother.Id}" });
        Assert.Equal(HttpStatusCode.OK, unread.StatusCode);
        Assert.Empty(await place.StoredAsync());
        Assert.DoesNotContain("uncle", (await (await ParentAsync(place)).ReadAsync("/pick-up/mine")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_office_keeps_the_list_on_the_childs_page()
    {
        var place = await PickUpSchool.OpenAsync(house.App);
        var office = await house.SignedInAsAsync(TestApp.LoginOf(Role.Staff), TestApp.Password);
        var page = $"/students/{place.Child.Id}?tab=pick-up";

        using var added = await office.SubmitAsync(page, "collector", new() { ["Form.Name"] = "Karim", ["Form.Relation"] = "Driver", ["Form.ValidUntil"] = "31/12/2099" });

        Assert.Equal(HttpStatusCode.Found, added.StatusCode);
        Assert.Contains("Karim", (await office.ReadAsync(page)).Body!.TextContent, StringComparison.Ordinal);
        using var wrong = await office.SubmitAsync(page, "collector", new() { ["Form.Name"] = "", ["Form.Relation"] = "Driver" });
        Assert.NotEmpty((await TestBrowser.DocumentOfAsync(wrong)).QuerySelectorAll(".field-error"));
    }

    private async Task<TestBrowser> ParentAsync(PickUpSchool place)
    {
        await using var db = await house.App.Database.OpenAsync(Actor.System(), Ct);
        var login = (await db.Users.SingleAsync(user => user.Id == place.Parent.UserId, Ct)).UserName!;
        return await house.SignedInAsAsync(login, TestApp.Password);
    }
}
