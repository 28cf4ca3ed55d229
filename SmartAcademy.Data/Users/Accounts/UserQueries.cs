using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Users.Roles;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Users.Accounts;

/// <summary>Reads the users of the actor's school.</summary>
public sealed class UserQueries(IDbContextFactory<AcademyDbContext> contexts, AuditTrail audit)
{
    private const int LastPage = 20_000;

    public async Task<UserPage> PageAsync(Actor actor, UserFilter filter, int page, CancellationToken ct)
    {
        if (!actor.May(Permission.UsersRead))
        {
            return UserPage.Empty;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var found = db.Users.AsNoTracking().VisibleTo(actor).Matching(db, filter);
        var skipped = (Math.Clamp(page, 1, LastPage) - 1) * UserPage.Size;
        var lines = await LinesOf(db, found).Skip(skipped).Take(UserPage.Size).ToListAsync(ct);
        return new UserPage(lines, await found.CountAsync(ct));
    }

    /// <summary>All that the filter finds, for a spreadsheet.</summary>
    public AuditedExport<UserLine> ExportAsync(Actor actor, UserFilter filter, CancellationToken ct) =>
        new(audit, actor, "User", FilterWords.Of(filter), RowsAsync(actor, filter, ct));

    private async IAsyncEnumerable<UserLine> RowsAsync(Actor actor, UserFilter filter, [EnumeratorCancellation] CancellationToken ct)
    {
        if (!actor.May(Permission.UsersExport))
        {
            yield break;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        foreach (var line in await LinesOf(db, db.Users.AsNoTracking().VisibleTo(actor).Matching(db, filter)).ToListAsync(ct))
        {
            yield return line;
        }
    }

    public async Task<UserSheet?> FindAsync(Actor actor, Guid userId, CancellationToken ct)
    {
        if (!actor.May(Permission.UsersRead))
        {
            return null;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.Users.AsNoTracking().VisibleTo(actor).FirstOrDefaultAsync(user => user.Id == userId, ct) is not { } user)
        {
            return null;
        }

        var line = await LinesOf(db, db.Users.AsNoTracking().Where(row => row.Id == userId)).SingleAsync(ct);
        return new UserSheet(line, user.SchoolId, await LinksAsync(db, userId, ct), user.ConcurrencyStamp ?? "", await db.RefusedAsync(actor, user, ct));
    }

    /// <summary>The roles that the actor may give to people of the school they act in.</summary>
    public async Task<IReadOnlyList<HeldRole>> RolesToGiveAsync(Actor actor, Guid? schoolId, CancellationToken ct)
    {
        if (!actor.May(Permission.UsersRead))
        {
            return [];
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var roles = await db.Roles.AsNoTracking().VisibleTo(actor).OrderBy(role => role.Title).ToListAsync(ct);
        var fitting = roles.Where(role => role.FitsUserOf(schoolId)).ToList();
        var grants = await db.GrantsOfAsync(fitting, ct);
        return [.. fitting.Zip(grants).Where(pair => pair.Second.IsWithin(actor)).Select(pair => pair.First)
            .OrderBy(role => Role.RankOf(role.Name))
            .Select(role => new HeldRole(role.Id, role.Name!, role.Title, role.TitleBangla))];
    }

    private static IQueryable<UserLine> LinesOf(AcademyDbContext db, IQueryable<AcademyUser> users) =>
        users.OrderBy(user => user.DisplayName).ThenBy(user => user.Id).Select(user => new UserLine(
            user.Id,
            user.DisplayName,
            user.DisplayNameBangla,
            user.UserName!,
            user.Email,
            db.Schools.Where(school => school.Id == user.SchoolId).Select(school => school.Code).FirstOrDefault(),
            !user.IsActive ? UserState.Inactive : user.PasswordHash == null ? UserState.Invited : UserState.Active,
            user.LastSignInAt,
            db.UserRoles.Where(held => held.UserId == user.Id)
                .Join(db.Roles, held => held.RoleId, role => role.Id, (_, role) => new HeldRole(role.Id, role.Name!, role.Title, role.TitleBangla))
                .ToList()));

    private static async Task<IReadOnlyList<LinkedPerson>> LinksAsync(AcademyDbContext db, Guid userId, CancellationToken ct)
    {
        var guardians = await db.Guardians.Where(row => row.UserId == userId).OrderBy(row => row.Name)
            .Select(row => new LinkedPerson(row.Id, row.Name, false)).ToListAsync(ct);
        var students = await db.Students.Where(row => row.UserId == userId).OrderBy(row => row.FirstName)
            .Select(row => new LinkedPerson(row.Id, StudentName.Full(row.FirstName, row.MiddleName, row.LastName), true)).ToListAsync(ct);
        return [.. guardians, .. students];
    }
}
