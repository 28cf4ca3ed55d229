using System.Xml.Linq;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Users.Roles;

public sealed class PermissionCatalogueTests
{
    private static readonly string[] Asked =
        [.. typeof(Permission).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!)];

    [Fact]
    public void Every_permission_that_the_code_asks_for_has_its_cell() => Assert.Empty(Asked.Except(PermissionCatalogue.All));

    [Fact]
    public void Every_default_has_its_cell() =>
        Assert.Empty(Role.BuiltIn.Except([Role.SuperAdmin]).SelectMany(RolePermissions.TicksOf).Except(PermissionCatalogue.All));

    [Fact]
    public void Every_resource_action_and_built_in_role_has_its_words()
    {
        var texts = XDocument.Load(Path.Combine(Checkout.Root, "SmartAcademy.Web/Users/Roles/RolesTexts.resx")).Root!.Elements("data")
            .Select(entry => entry.Attribute("name")!.Value).ToHashSet();
        var cells = PermissionCatalogue.Rows.SelectMany(row => row.Cells).ToList();

        Assert.Empty(cells.Select(cell => $"resource.{cell.Resource}").Except(texts));
        Assert.Empty(cells.Select(cell => $"action.{cell.Action}").Except(texts));
        Assert.Empty(Role.BuiltIn.Select(role => $"about.{role}").Except(texts));
        Assert.Empty(Enum.GetNames<StudentReach>().Select(reach => $"reach.{reach}").Except(texts));
    }

    [Theory]
    [InlineData(true, Role.SuperAdmin)]
    [InlineData(true, Role.SchoolAdmin)]
    [InlineData(false, Role.Staff)]
    [InlineData(false, Role.Parent)]
    public void Heads_need_a_second_factor(bool needed, string role) =>
        Assert.Equal(needed, SecondFactorRule.Binds(Support.Actors.In(Guid.CreateVersion7(), role)));

    [Theory]
    [InlineData(true, "payments:approve")]
    [InlineData(true, "fees:write")]
    [InlineData(false, "fees:read")]
    [InlineData(false, "payments:write:own")]
    public void Whoever_moves_money_needs_a_second_factor(bool needed, string permission) =>
        Assert.Equal(needed, SecondFactorRule.Binds(RoleHouse.With(Guid.CreateVersion7(), StudentReach.School, permission)));
}
