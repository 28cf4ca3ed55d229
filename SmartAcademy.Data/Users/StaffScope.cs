using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Users;

internal static class StaffScope
{
    private static readonly string[] NotStaff = [Role.Parent, Role.Student, Role.CardReader];

    /// <summary>The active users of a school in any of the roles.</summary>
    public static IQueryable<AcademyUser> StaffOf(this AcademyDbContext db, Guid schoolId, params string[] roles) =>
        db.Users.AsNoTracking().Where(user =>
            user.SchoolId == schoolId && user.IsActive
            && db.UserRoles.Any(link => link.UserId == user.Id && db.Roles.Any(role => role.Id == link.RoleId && roles.Contains(role.Name))));

    /// <summary>The active users who work at a school: in a role of its own, too, unless it is one for families.</summary>
    public static IQueryable<AcademyUser> EveryStaffOf(this AcademyDbContext db, Guid schoolId) =>
        db.Users.AsNoTracking().Where(user =>
            user.SchoolId == schoolId && user.IsActive
            && db.UserRoles.Any(link => link.UserId == user.Id && db.Roles.Any(role =>
                role.Id == link.RoleId && !NotStaff.Contains(role.Name) && role.Reach != StudentReach.OwnChildren && role.Reach != StudentReach.Self)));
}
