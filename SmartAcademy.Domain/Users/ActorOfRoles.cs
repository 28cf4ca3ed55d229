using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Users;

/// <summary>Makes the actor of a person from the roles they hold.</summary>
public static class ActorOfRoles
{
    /// <param name="userId">The person.</param>
    /// <param name="name">The name that the audit writes.</param>
    /// <param name="roles">Built-in roles.</param>
    /// <param name="schoolId">The school they act in; null lets a super admin see all schools.</param>
    public static Actor Make(Guid userId, string name, IReadOnlyCollection<string> roles, Guid? schoolId) => new()
    {
        UserId = userId,
        Name = name,
        Roles = [.. roles],
        Permissions = RolePermissions.Of(roles),
        SchoolId = schoolId,
        AllSchools = schoolId is null && roles.Contains(Role.SuperAdmin),
        Reach = RolePermissions.ReachOf(roles),
    };
}
