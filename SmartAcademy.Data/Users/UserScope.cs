using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Users;

internal static class UserScope
{
    /// <summary>The people of the school the actor acts in; a super admin who acts in none sees everybody, other super admins included.</summary>
    public static IQueryable<AcademyUser> VisibleTo(this IQueryable<AcademyUser> users, Actor actor) =>
        users.Where(user => actor.AllSchools || (user.SchoolId != null && user.SchoolId == actor.SchoolId));
}
