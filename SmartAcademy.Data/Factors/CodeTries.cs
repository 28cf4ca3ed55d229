using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Factors;

namespace SmartAcademy.Data.Factors;

/// <summary>Counts the tries at the codes of one person, whichever kind of code they try.</summary>
internal static class CodeTries
{
    /// <summary>
    /// Takes one try before the code is looked at, so that a thousand guesses at once are no more than ten; false when none is left.
    /// </summary>
    public static async Task<bool> TakeTryAsync(this AcademyDbContext db, Guid userId, DateTimeOffset now, CancellationToken ct)
    {
        var (most, until) = (FactorRules.MostWrongCodes, now + FactorRules.Lock);
        return await db.Authenticators
            .Where(row => row.UserId == userId && (row.LockedUntil == null || row.LockedUntil <= now))
            .ExecuteUpdateAsync(row => row
                .SetProperty(one => one.LockedUntil, one => one.WrongCodes + 1 >= most ? until : null)
                .SetProperty(one => one.WrongCodes, one => one.WrongCodes + 1 >= most ? 0 : one.WrongCodes + 1), ct) == 1;
    }

    /// <summary>The code was right: the tries count from zero again.</summary>
    public static Task ForgiveTriesAsync(this AcademyDbContext db, Guid userId, CancellationToken ct) =>
        db.Authenticators.Where(row => row.UserId == userId).ExecuteUpdateAsync(row => row
            .SetProperty(one => one.LockedUntil, (DateTimeOffset?)null)
            .SetProperty(one => one.WrongCodes, 0), ct);
}
