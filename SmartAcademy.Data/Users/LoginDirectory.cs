using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Vault;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Users;

/// <summary>Finds the active user whom a login means.</summary>
public sealed class LoginDirectory(IDbContextFactory<AcademyDbContext> contexts)
{
    /// <summary>Asked for like a number, and nobody's.</summary>
    private const string NoPhone = "";

    /// <summary>
    /// A login name goes before an e-mail, that before a phone, that before an enrolment number. Null when it is nobody's, or of two:
    /// parents who share a phone need another login. The same questions are asked of the database in every case.
    /// </summary>
    public async Task<Guid?> FindAsync(TypedLogin typed, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(Actor.System(), ct);
        var active = db.Users.AsNoTracking().Where(user => user.IsActive);
        var found = await active.Where(user => user.NormalizedUserName == typed.Name).Select(user => new { user.Id, Rank = 1 })
            .Concat(active.Where(user => user.NormalizedEmail == typed.Name).Select(user => new { user.Id, Rank = 2 }))
            .Concat(active.WithPhone(db, typed.Phone ?? NoPhone).Select(user => new { user.Id, Rank = 3 }))
            .Concat(db.Students.Where(student => typed.EnrolmentNumbers.Contains(student.EnrolmentNumber))
                .Join(active, student => student.UserId, user => user.Id, (_, user) => new { user.Id, Rank = 4 }))
            .OrderBy(row => row.Rank).Take(10).ToListAsync(ct);
        var best = found.Where(row => row.Rank == found[0].Rank).Select(row => row.Id).Distinct().ToList();
        return best.Count == 1 ? best[0] : null;
    }

    /// <summary>The logins under which a person may be known, for opening their brakes.</summary>
    public async Task<IReadOnlyList<TypedLogin>> LoginsOfAsync(Guid userId, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(Actor.System(), ct);
        var user = await db.Users.AsNoTracking().FirstAsync(user => user.Id == userId, ct);
        var numbers = await db.Students.Where(student => student.UserId == userId).Select(student => student.EnrolmentNumber).ToListAsync(ct);
        string?[] logins = [user.UserName, user.Email, user.PhoneNumber, .. numbers];
        return [.. logins.OfType<string>().Select(TypedLogin.Read)];
    }
}
