using System.Net;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Users.Accounts;

public sealed class LoginLinkPageTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task An_admin_links_a_teacher_to_a_family_and_parts_them_on_the_page_of_the_user()
    {
        var (guardian, child) = await FamilyHouse.GuardianAsync(app.School);
        var login = $"{Guid.NewGuid():N}@school.example";
        var teacher = await app.AddUserAsync(login, Role.Teacher, app.School.Id);
        var (admin, mother) = (await app.SignedInAsync(Role.SchoolAdmin), await app.SignedInAsAsync(login, TestApp.Password));

        using var linked = await SendAsync(admin, $"/guardians/{guardian}", "login-link", new() { ["login"] = login });
        Assert.Equal($"/guardians/{guardian}?done=login-linked", linked.Headers.Location!.OriginalString);
        using (var seen = await (await app.SignedInAsAsync(login, TestApp.Password)).GetAsync($"/students/{child}"))
        {
            Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
        }

        using var parted = await SendAsync(admin, $"/users/{teacher}", $"unlink-{guardian}", new() { ["reason"] = "Another family" });
        Assert.Equal($"/users/{teacher}?done=login-unlinked", parted.Headers.Location!.OriginalString);
        using var gone = await (await app.SignedInAsAsync(login, TestApp.Password)).GetAsync($"/students/{child}");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Contains("No guardian", (await admin.ReadAsync($"/users/{teacher}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_sign_in_loses_the_children_at_once()
    {
        var (guardian, child) = await FamilyHouse.GuardianAsync(app.School);
        var login = $"{Guid.NewGuid():N}@school.example";
        await app.AddUserAsync(login, Role.Parent, app.School.Id);
        var admin = await app.SignedInAsync(Role.SchoolAdmin);
        using var linked = await SendAsync(admin, $"/guardians/{guardian}", "login-link", new() { ["login"] = login });
        var parent = await app.SignedInAsAsync(login, TestApp.Password);
        using (var seen = await parent.GetAsync($"/students/{child}"))
        {
            Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
        }

        using var parted = await SendAsync(admin, $"/guardians/{guardian}", "login-unlink", new() { ["reason"] = "Another family" });

        Assert.Equal($"/guardians/{guardian}?done=login-unlinked-role-stays", parted.Headers.Location!.OriginalString);
        using var gone = await parent.GetAsync($"/students/{child}");
        Assert.NotEqual(HttpStatusCode.OK, gone.StatusCode);
    }

    [Fact]
    public async Task What_is_refused_is_said_on_the_page_and_a_clerk_sees_no_act()
    {
        var student = await app.School.AdmitAsync("Refused");
        var (admin, clerk) = (await app.SignedInAsync(Role.SchoolAdmin), await app.SignedInAsync(Role.Staff));

        using var refused = await SendAsync(admin, $"/students/{student.Id}", "login-link", new() { ["login"] = "nobody" });

        Assert.Equal($"/students/{student.Id}?refused=login_unknown", refused.Headers.Location!.OriginalString);
        Assert.Contains("No active login", (await admin.ReadAsync(refused.Headers.Location.OriginalString)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Null((await clerk.ReadAsync($"/students/{student.Id}")).QuerySelector("#login-link"));
    }

    private static async Task<HttpResponseMessage> SendAsync(TestBrowser browser, string page, string dialog, Dictionary<string, string> fields)
    {
        var form = (await browser.ReadAsync(page)).QuerySelector($"dialog[id='{dialog}'] form")!;
        foreach (var hidden in form.QuerySelectorAll("input[type=hidden]"))
        {
            fields[hidden.GetAttribute("name")!] = hidden.GetAttribute("value") ?? "";
        }

        return await browser.PostAsync(form.GetAttribute("action")!, fields);
    }
}
