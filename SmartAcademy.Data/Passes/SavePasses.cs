using Microsoft.EntityFrameworkCore;
using Npgsql;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;

namespace SmartAcademy.Data.Passes;

internal static class SavePasses
{
    /// <summary>Saves, and answers the two races that are nobody's fault with a refusal.</summary>
    public static async Task<Result> TrySaveAsync(this AcademyDbContext db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return Result.Ok;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusal.ChangedMeanwhile;
        }
        catch (DbUpdateException failure) when (failure.InnerException is PostgresException
        {
            SqlState: PostgresErrorCodes.UniqueViolation,
            ConstraintName: PassConfiguration.OneActive,
        })
        {
            return PassRefusals.HasActivePass;
        }
    }
}
