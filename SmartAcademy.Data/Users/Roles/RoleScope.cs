using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Users.Roles;

internal static class RoleScope
{
    /// <summary>The roles of all schools, and those of the school the actor acts in.</summary>
    public static IQueryable<AcademyRole> VisibleTo(this IQueryable<AcademyRole> roles, Actor actor) =>
        roles.Where(role => role.SchoolId == null || actor.AllSchools || role.SchoolId == actor.SchoolId);

    /// <summary>A role that all schools share is changed by a super admin; a school's own by whoever may write roles there.</summary>
    public static bool MayChange(this Actor actor, Guid? schoolOfRole) =>
        actor.May(Permission.RolesWrite) && (schoolOfRole is { } school ? actor.Sees(school) : actor.May(Actor.AnyPermission));
}
