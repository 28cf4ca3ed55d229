using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;

namespace SmartAcademy.Data.Passes;

internal static class PassHold
{
    /// <summary>
    /// Lets nobody else issue passes of these schools, or call them void, until the transaction ends: a pass is either there when
    /// those before a moment are stopped, or it is issued after that moment.
    /// </summary>
    public static async Task HoldPassesAsync(this AcademyDbContext db, IEnumerable<Guid> schools, CancellationToken ct)
    {
        foreach (var school in schools.Distinct().Order())
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended('passes of ' || {school.ToString()}, 0))", ct);
        }
    }
}
