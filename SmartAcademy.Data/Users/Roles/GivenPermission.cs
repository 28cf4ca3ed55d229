namespace SmartAcademy.Data.Users.Roles;

/// <summary>A ticked cell: what a role may do.</summary>
public sealed class GivenPermission(Guid roleId, string permission)
{
    public Guid RoleId { get; private set; } = roleId;

    public string Permission { get; private set; } = permission;
}
