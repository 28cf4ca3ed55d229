using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Passes.Signed;

namespace SmartAcademy.Data.Passes.Signed;

internal static class GoodCards
{
    /// <summary>The newest printed card of each pass of a school that opens a gate today.</summary>
    public static async Task<IQueryable<SignedCard>> GoodCardsAsync(
        this AcademyDbContext db, Guid schoolId, TimeProvider time, CancellationToken ct)
    {
        var today = await db.TodayAsync(schoolId, time, ct);
        return db.SignedCards.AsNoTracking().Where(card => card.SchoolId == schoolId && db.Passes.Any(pass =>
            pass.Id == card.PassId && pass.Status == PassStatus.Active && pass.ExpiresOn >= today));
    }
}
