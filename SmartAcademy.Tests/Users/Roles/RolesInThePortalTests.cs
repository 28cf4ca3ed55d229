using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Users.Roles;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Users.Roles;

public sealed class RolesInThePortalTests(TestApp app) : IClassFixture<TestApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private RoleService Service => app.Services.GetRequiredService<RoleService>();

    private RoleQueries Queries => app.Services.GetRequiredService<RoleQueries>();

    [Fact]
    public async Task A_tick_counts_without_a_new_sign_in()
    {
        var (browser, role) = await BrowserWithRoleAsync("Ticked");
        Assert.Equal("/account/denied", await PathAsync(browser, "/guardians"));

        await ChangeAsync(role, Permission.GuardiansRead);
        Assert.Equal("/guardians", await PathAsync(browser, "/guardians"));

        await ChangeAsync(role);
        Assert.Equal("/account/denied", await PathAsync(browser, "/guardians"));
    }

    [Fact]
    public async Task A_tick_of_another_instance_is_heard()
    {
        var (browser, role) = await BrowserWithRoleAsync("Heard");
        await using var connection = new NpgsqlConnection(app.Database.Connections.App);
        await connection.OpenAsync(Ct);
        await using (var lend = new NpgsqlCommand("SET academy.all_schools = 'on'", connection))
        {
            await lend.ExecuteNonQueryAsync(Ct);
        }

        await using var tick = new NpgsqlCommand("INSERT INTO role_permissions (role_id, permission) VALUES ($1, 'departments:read')", connection)
        {
            Parameters = { new() { Value = role } },
        };

        await tick.ExecuteNonQueryAsync(Ct);

        while (await PathAsync(browser, "/departments") != "/departments")
        {
            await Task.Delay(100, Ct);
        }
    }

    [Fact]
    public async Task The_matrix_saves_what_is_ticked_and_shows_it()
    {
        var admin = await app.SignedInAsync(Role.SchoolAdmin);

        using var saved = await admin.SubmitAsync("/roles/new", "role", new()
        {
            ["Form.Title"] = "Accountant",
            ["Form.TitleBangla"] = "হিসাবরক্ষক",
            ["cell:fees:write"] = "fees:write",
            ["cell:students:read"] = "students:read:own",
        });

        Assert.Equal(HttpStatusCode.Found, saved.StatusCode);
        var page = await admin.ReadAsync(saved.Headers.Location!.PathAndQuery);
        Assert.True(page.QuerySelector("input[name='cell:fees:write']")!.HasAttribute("checked"));
        Assert.False(page.QuerySelector("input[name='cell:fees:delete']")!.HasAttribute("checked"));
        Assert.Equal("students:read:own", page.QuerySelector("select[name='cell:students:read'] option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    [Trait("Attack", "16")]
    public async Task A_forged_tick_in_a_closed_cell_is_refused()
    {
        var (browser, role) = await BrowserWithRoleAsync("Role writer", Permission.RolesRead, Permission.RolesWrite);
        var page = await browser.ReadAsync("/roles/new");
        Assert.True(page.QuerySelector("input[name='cell:students:write']")!.HasAttribute("disabled"));

        using var forged = await browser.SubmitAsync("/roles/new", "role", new()
        {
            ["Form.Title"] = "Forged",
            ["cell:students:write"] = "students:write",
        });

        Assert.Equal(HttpStatusCode.OK, forged.StatusCode);
        Assert.NotNull((await TestBrowser.DocumentOfAsync(forged)).QuerySelector("[role=alert]"));
        Assert.DoesNotContain(await Queries.ListAsync(Actors.Admin(app.School.Id), Ct), line => line.Title == "Forged");
    }

    [Fact]
    [Trait("Attack", "15")]
    public async Task Fields_that_the_form_does_not_have_are_ignored()
    {
        var admin = await app.SignedInAsync(Role.SchoolAdmin);

        using var saved = await admin.SubmitAsync("/roles/new", "role", new()
        {
            ["Form.Title"] = "Overposted",
            ["Form.SchoolId"] = app.OtherSchool.Id.ToString(),
            ["SchoolId"] = app.OtherSchool.Id.ToString(),
            ["Form.Name"] = Role.SuperAdmin,
            ["Form.Role"] = Role.SuperAdmin,
        });

        await using var db = await app.Database.OpenAsync(Actor.System(), Ct);
        var role = await db.Roles.SingleAsync(role => role.Title == "Overposted", Ct);
        Assert.Equal(app.School.Id, role.SchoolId);
        Assert.Equal(role.Id.ToString(), role.Name);
    }

    [Fact]
    public async Task A_head_looks_at_a_built_in_role_and_cannot_save_it()
    {
        var admin = await app.SignedInAsync(Role.SchoolAdmin);
        var staff = (await Queries.ListAsync(Actors.Admin(app.School.Id), Ct)).Single(line => line.Key == Role.Staff);

        var page = await admin.ReadAsync($"/roles/{staff.Id}");

        Assert.All(page.QuerySelectorAll(".matrix input, .matrix select"), cell => Assert.True(cell.HasAttribute("disabled")));
        Assert.Null(page.QuerySelector("form .form-actions button"));
    }

    private async Task<(TestBrowser Browser, Guid Role)> BrowserWithRoleAsync(string title, params string[] ticks)
    {
        var made = await Service.MakeAsync(Actors.Admin(app.School.Id), RoleHouse.Wish(title, ticks), Ct);
        var login = $"{Guid.NewGuid():N}@school.example";
        await app.AddUserAsync(login, made.Value.ToString(), app.School.Id);
        return (await app.SignedInAsAsync(login, TestApp.Password), made.Value);
    }

    private async Task ChangeAsync(Guid role, params string[] ticks)
    {
        var sheet = (await Queries.FindAsync(Actor.System(), role, Ct))!;
        Assert.False((await Service.ChangeAsync(Actors.Admin(app.School.Id), role, new(sheet.Details, ticks, sheet.Version), Ct)).IsRefused);
    }

    private static async Task<string> PathAsync(TestBrowser browser, string url)
    {
        using var answer = await browser.GetAsync(url);
        return answer.StatusCode is HttpStatusCode.Found ? answer.Headers.Location!.AbsolutePath : url;
    }
}
