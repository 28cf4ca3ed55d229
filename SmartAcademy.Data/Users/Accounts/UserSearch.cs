using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Vault;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Users.Accounts;

internal static class UserSearch
{
    /// <summary>By any part of a name or login, or a whole phone number; every word must match.</summary>
    public static IQueryable<AcademyUser> Matching(this IQueryable<AcademyUser> users, AcademyDbContext db, UserFilter filter)
    {
        if (SearchWords.Read(filter.Search) is { } words)
        {
            users = words.Phones.Aggregate(users, (found, phone) => found.WithPhone(db, phone));
            users = words.Patterns.Aggregate(users, (found, pattern) => found.Where(user => EF.Functions.ILike(
                " " + user.DisplayName + " " + (user.DisplayNameBangla ?? "") + " " + user.UserName + " " + (user.Email ?? ""),
                pattern,
                SearchWords.Escape)));
        }

        if (filter.RoleId is { } roleId)
        {
            users = users.Where(user => db.UserRoles.Any(held => held.UserId == user.Id && held.RoleId == roleId));
        }

        if (filter.SchoolId is { } schoolId)
        {
            users = users.Where(user => user.SchoolId == schoolId);
        }

        return filter.State switch
        {
            UserState.Active => users.Where(user => user.IsActive && user.PasswordHash != null),
            UserState.Invited => users.Where(user => user.IsActive && user.PasswordHash == null),
            UserState.Inactive => users.Where(user => !user.IsActive),
            _ => users,
        };
    }
}
