using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Users.Roles;

public sealed class RoleBookTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private readonly RoleHouse house = new(database);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_database_gives_each_built_in_role_its_defaults()
    {
        await house.Book.RefreshAsync(Ct);

        foreach (var role in Role.BuiltIn.Except([Role.Teacher, Role.Staff]))
        {
            var grant = Assert.Single(house.Book.Find([role], null)).Grant;
            Assert.Equal(RolePermissions.DefaultOf(role).Permissions.Order(), grant.Permissions.Order());
            Assert.Equal(RolePermissions.ReachOf(role), grant.Reach);
        }
    }

    [Fact]
    public async Task The_wide_form_brings_the_narrow_ones_along()
    {
        var school = await TestSchool.MakeAsync(database);
        var id = await house.MakeAsync(Actors.Admin(school.Id), "Wide", "grades:read", "quran:read:own");

        var actor = house.Book.ActorOf(Guid.CreateVersion7(), "x", [id.ToString()], school.Id);

        Assert.True(actor.May("grades:read:own") && actor.May("grades:read:self") && actor.May("quran:read:own"));
        Assert.False(actor.May("quran:read"));
    }

    [Fact]
    public async Task Several_roles_add_up()
    {
        var school = await TestSchool.MakeAsync(database);
        var id = await house.MakeAsync(Actors.Admin(school.Id), "Extra", "visitors:approve");

        var actor = house.Book.ActorOf(Guid.CreateVersion7(), "x", [Role.Parent, id.ToString()], school.Id);

        Assert.True(actor.May("visitors:approve") && actor.May(Permission.StudentsReadOwn));
        Assert.Equal(StudentReach.School, actor.Reach);
    }

    [Fact]
    public async Task A_role_of_another_school_gives_nothing()
    {
        var (here, there) = (await TestSchool.MakeAsync(database), await TestSchool.MakeAsync(database));
        var foreign = await house.MakeAsync(Actors.Admin(there.Id), "Foreign", "students:read");

        var actor = house.Book.ActorOf(Guid.CreateVersion7(), "x", [foreign.ToString()], here.Id);

        Assert.Empty(actor.Permissions);
        Assert.Empty(actor.Roles);
    }

    [Fact]
    public async Task A_star_that_somebody_wrote_into_the_table_gives_nothing()
    {
        await RunAsync("INSERT INTO role_permissions (role_id, permission) SELECT id, '*' FROM roles WHERE name = 'Teacher'");

        await house.Book.RefreshAsync(Ct);

        Assert.False(house.Book.ActorOf(Guid.CreateVersion7(), "x", [Role.Teacher], Guid.CreateVersion7()).May("schools:write"));
    }

    [Fact]
    public async Task What_an_admin_took_away_is_not_given_again_and_a_new_default_arrives_once()
    {
        await RunAsync("DELETE FROM role_permissions WHERE permission IN ('students:export', 'passes:print') AND role_id = (SELECT id FROM roles WHERE name = 'Staff')");
        await RunAsync("DELETE FROM offered_permissions WHERE permission = 'passes:print' AND role_id = (SELECT id FROM roles WHERE name = 'Staff')");

        await DataSetup.MigrateAsync(database.Connections, TestVault.Columns, NullLogger.Instance, Ct);
        await house.Book.RefreshAsync(Ct);

        var staff = house.Book.ActorOf(Guid.CreateVersion7(), "x", [Role.Staff], Guid.CreateVersion7());
        Assert.False(staff.May(Permission.StudentsExport));
        Assert.True(staff.May(Permission.PassesPrint));
    }

    private async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(database.Connections.Owner);
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand("SET academy.all_schools = 'on'; " + sql, connection);
        await command.ExecuteNonQueryAsync(Ct);
    }
}
