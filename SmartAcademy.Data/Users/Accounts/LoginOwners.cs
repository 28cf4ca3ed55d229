using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Students;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Users.Accounts;

/// <summary>Guardians and students as those for whom a login stands.</summary>
internal static class LoginOwners
{
    /// <summary>The person, locked until the transaction ends: those who ask at once take turns. Null when the actor does not see them.</summary>
    public static async Task<ILoginOwner?> LockAsync(this AcademyDbContext db, Actor actor, LoginOwner owner, CancellationToken ct)
    {
        if (owner.IsStudent)
        {
            await db.Database.ExecuteSqlAsync($"SELECT 1 FROM students WHERE id = {owner.Id} FOR UPDATE", ct);
            return await db.Students.VisibleTo(db, actor).FirstOrDefaultAsync(row => row.Id == owner.Id, ct);
        }

        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM guardians WHERE id = {owner.Id} FOR UPDATE", ct);
        return await db.Guardians.FirstOrDefaultAsync(row => row.Id == owner.Id, ct);
    }

    /// <summary>The user, locked as well; null when the actor does not see them.</summary>
    public static async Task<AcademyUser?> LockUserAsync(this AcademyDbContext db, Actor actor, Guid? userId, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM users WHERE id = {userId} FOR UPDATE", ct);
        return await db.Users.VisibleTo(actor).FirstOrDefaultAsync(row => row.Id == userId, ct);
    }

    /// <summary>Whoever was removed gives the login up, and comes back without one.</summary>
    public static async Task ReleaseFromRemovedAsync(this AcademyDbContext db, AcademyUser user, CancellationToken ct)
    {
        var guardians = await db.Guardians.WithDeleted().Where(row => row.UserId == user.Id && row.DeletedAt != null).ToListAsync(ct);
        var students = await db.Students.WithDeleted().Where(row => row.UserId == user.Id && row.DeletedAt != null).ToListAsync(ct);
        foreach (var removed in guardians.Concat<ILoginOwner>(students))
        {
            removed.UnlinkLogin();
        }

        await db.SaveChangesAsync(ct);
    }

    /// <summary>Whom the login stands for already, of the kind that is asked for.</summary>
    public static async Task<Refusal?> TakenByAnotherAsync(this AcademyDbContext db, AcademyUser user, LoginOwner owner, CancellationToken ct)
    {
        if (owner.IsStudent)
        {
            return await db.Students.AnyAsync(row => row.UserId == user.Id, ct) ? LoginRefusals.OfAnotherStudent : null;
        }

        return await db.Guardians.AnyAsync(row => row.UserId == user.Id, ct) ? LoginRefusals.OfAnotherGuardian : null;
    }
}
