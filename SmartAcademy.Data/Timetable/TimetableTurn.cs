using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SmartAcademy.Data.Kernel;

namespace SmartAcademy.Data.Timetable;

internal static class TimetableTurn
{
    /// <summary>
    /// A transaction in which nobody else changes the timetable of the school. Bells of different departments overlap in time without
    /// sharing a period, so no index sees all clashes; who looks for them must see what the one before has written.
    /// </summary>
    public static async Task<IDbContextTransaction> TakeTimetableTurnAsync(this AcademyDbContext db, Guid schoolId, CancellationToken ct)
    {
        var transaction = await db.Database.BeginTransactionAsync(ct);
        var name = $"timetable/{schoolId:N}";
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({name}, 0))", ct);
        return transaction;
    }
}
