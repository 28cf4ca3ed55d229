using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Passes;

namespace SmartAcademy.Data.Passes;

internal static class FindPass
{
    /// <summary>The pass, bound to the version that the person saw; null when there is none in their school.</summary>
    public static async Task<Pass?> FindForChangeAsync(this AcademyDbContext db, PassChange change, CancellationToken ct)
    {
        var pass = await db.Passes.FirstOrDefaultAsync(pass => pass.Id == change.PassId, ct);
        if (pass is not null && change.Version is { } seen)
        {
            db.Entry(pass).Property(row => row.Version).OriginalValue = seen;
        }

        return pass;
    }
}
