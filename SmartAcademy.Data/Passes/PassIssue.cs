using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;

namespace SmartAcademy.Data.Passes;

/// <summary>Makes passes inside the caller's transaction: numbers, tokens, and room for the new one.</summary>
internal sealed class PassIssue(AcademyDbContext db, IPassKeys keys, DateOnly today, TimeProvider time)
{
    /// <summary>Days that a temporary pass lasts unless a clerk says otherwise: today only.</summary>
    private const int UsualTemporaryDays = 0;

    public async Task<DateOnly> UsualExpiryAsync(Guid schoolId, PassType type, CancellationToken ct) =>
        type is PassType.Temporary ? today.AddDays(UsualTemporaryDays) : await db.UsualExpiryAsync(schoolId, today, ct);

    /// <summary>Adds one pass for each order, numbered in their order; the numbers in the orders are filled in here.</summary>
    public async Task<Result<IReadOnlyList<Pass>>> AddAsync(IReadOnlyList<PassOrder> orders, CancellationToken ct)
    {
        await db.HoldPassesAsync(orders.Select(order => order.SchoolId), ct);
        var now = time.GetUtcNow();
        var first = await db.TakeNumbersAsync(PassNumber.Series, today.Year, orders.Count, ct);
        var passes = new List<Pass>(orders.Count);
        foreach (var order in orders)
        {
            var issued = Pass.Issue(order with { Number = PassNumber.Format(today.Year, first + passes.Count), IssuedAt = now }, today);
            if (issued.IsRefused)
            {
                return issued.Refusal;
            }

            issued.Value.Seal(keys);
            passes.Add(issued.Value);
        }

        db.Passes.AddRange(passes);
        return passes;
    }

    /// <summary>Marks passes that ran out but were not marked by the night's job yet, so that they stand in nobody's way.</summary>
    public async Task ExpireOldAsync(IReadOnlyList<Guid> studentIds, CancellationToken ct)
    {
        var old = await db.Passes
            .Where(pass => studentIds.Contains(pass.StudentId!.Value) && pass.Status == PassStatus.Active && pass.ExpiresOn < today)
            .ToListAsync(ct);
        foreach (var pass in old)
        {
            pass.Expire(today);
        }

        await db.SaveChangesAsync(ct);
    }
}
