namespace SmartAcademy.Data.Users.Roles;

/// <summary>A default that a built-in role was given once; what an admin took away since is not given again.</summary>
public sealed class OfferedPermission(Guid roleId, string permission)
{
    public Guid RoleId { get; private set; } = roleId;

    public string Permission { get; private set; } = permission;
}
