using System.Collections.Frozen;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Users;

/// <summary>Makes the actor of a person from the roles they hold.</summary>
public static class ActorOfRoles
{
    /// <param name="userId">The person.</param>
    /// <param name="name">The name that the audit writes.</param>
    /// <param name="roles">What their roles give now.</param>
    /// <param name="schoolId">The school they act in; null lets a super admin see all schools.</param>
    public static Actor Make(Guid userId, string name, IReadOnlyCollection<RoleGrant> roles, Guid? schoolId)
    {
        var keys = roles.Select(role => role.Key).ToFrozenSet();
        return new()
        {
            UserId = userId,
            Name = name,
            Roles = keys,
            Permissions = roles.SelectMany(role => role.Permissions).ToFrozenSet(),
            SchoolId = schoolId,
            AllSchools = schoolId is null && keys.Contains(Role.SuperAdmin),
            Reach = roles.Select(role => role.Reach).DefaultIfEmpty(StudentReach.None).Max(),
        };
    }
}
