using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Releases;

namespace SmartAcademy.Data.Releases;

internal static class SaveRelease
{
    private static readonly Clash[] Clashes =
    [
        new(ReleaseConfiguration.OneOpen, ReleaseRefusals.AlreadyReleased),
        new("pk_releases", ReleaseRefusals.AlreadyReleased),
    ];

    /// <summary>Saves; of two who use a code at once the second hears that it is used.</summary>
    public static async Task<Result> SaveUsedAsync(this AcademyDbContext db, CancellationToken ct)
    {
        try
        {
            return await db.SaveAsync(Clashes, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return ReleaseRefusals.CodeUsed;
        }
    }
}
