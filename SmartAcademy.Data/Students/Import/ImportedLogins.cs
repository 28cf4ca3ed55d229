using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Students.Records;
using SmartAcademy.Data.Users;
using SmartAcademy.Data.Users.Accounts;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students.Import;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Students.Import;

/// <summary>Logins that were made for the families of a list. Taking the list back removes those that nobody used, and names the others.</summary>
internal sealed class ImportedLogins(AcademyDbContext db, Actor actor, Action<ClassListRow, IReadOnlyList<RowNote>> leave)
{
    private static readonly string[] RolesOfFamilies = [Role.Parent, Role.Student];

    public async Task RemoveAsync(Guid importId, IReadOnlyList<ClassListRow> rows, CancellationToken ct)
    {
        // Somebody who opens their login just now comes first and keeps it, or comes too late.
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM users WHERE import_id = {importId} FOR UPDATE", ct);
        var made = await db.Users.Where(user => user.ImportId == importId).ToListAsync(ct);
        if (made.Count == 0)
        {
            return;
        }

        var mayRemove = await MayRemoveAsync(made[0].SchoolId, ct);
        var used = await UsedAsync(made, ct);
        foreach (var user in made.Where(user => !mayRemove || used.Contains(user.Id)))
        {
            await LeaveAsync(user, used.Contains(user.Id) ? ImportNotes.LeftLoginWasUsed : ImportNotes.LeftLoginOfAdmins, rows, ct);
        }

        if (mayRemove)
        {
            await RemoveAsync([.. made.Select(user => user.Id).Where(id => !used.Contains(id))], ct);
        }

        db.ChangeTracker.Clear();
    }

    /// <summary>Who could have given these logins out may also take them away.</summary>
    private async Task<bool> MayRemoveAsync(Guid? schoolId, CancellationToken ct)
    {
        var builtIn = await db.BuiltInRolesAsync(ct);
        var roles = await db.RolesToGiveAsync(actor, schoolId, [.. RolesOfFamilies.Select(role => builtIn[role])], ct);
        return actor.May(Permission.UsersWrite) && !roles.IsRefused;
    }

    /// <summary>Those whose person chose a password or signed in, or to whom somebody has given another role since.</summary>
    private async Task<HashSet<Guid>> UsedAsync(List<AcademyUser> made, CancellationToken ct)
    {
        var ids = made.ConvertAll(user => user.Id);
        var others = await (
            from held in db.UserRoles
            join role in db.Roles on held.RoleId equals role.Id
            where ids.Contains(held.UserId) && !RolesOfFamilies.Contains(role.Name)
            select held.UserId).ToListAsync(ct);
        return [.. others, .. made.Where(user => user.LastSignInAt is not null || user.PasswordHash is not null).Select(user => user.Id)];
    }

    private async Task RemoveAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var wanted = ids.Select(id => (Guid?)id).ToList();
        var guardians = await db.Guardians.WithDeleted().Where(row => wanted.Contains(row.UserId)).ToListAsync(ct);
        var students = await db.Students.WithDeleted().Where(row => wanted.Contains(row.UserId)).ToListAsync(ct);
        foreach (var person in guardians.Concat<ILoginOwner>(students))
        {
            person.UnlinkLogin();
        }

        await db.SaveChangesAsync(ct);
        await new Household(db).RemoveLoginsAsync(ids, ct);
    }

    private async Task LeaveAsync(AcademyUser user, string why, IReadOnlyList<ClassListRow> rows, CancellationToken ct)
    {
        var children = await db.Guardianships.Where(bond => bond.Guardian.UserId == user.Id).Select(bond => bond.StudentId)
            .Union(db.Students.Where(student => student.UserId == user.Id).Select(student => student.Id)).ToListAsync(ct);
        if (rows.FirstOrDefault(row => children.Contains(row.Trace!.StudentId)) is { } row)
        {
            leave(row, [new RowNote(why, Detail: user.DisplayName)]);
        }
    }
}
