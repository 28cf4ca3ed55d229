using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;

namespace SmartAcademy.Data.Users;

internal static class StaffScope
{
    /// <summary>The active users of a school in any of the roles.</summary>
    public static IQueryable<AcademyUser> StaffOf(this AcademyDbContext db, Guid schoolId, params string[] roles) =>
        db.Users.AsNoTracking().Where(user =>
            user.SchoolId == schoolId && user.IsActive
            && db.UserRoles.Any(link => link.UserId == user.Id && db.Roles.Any(role => role.Id == link.RoleId && roles.Contains(role.Name))));
}
