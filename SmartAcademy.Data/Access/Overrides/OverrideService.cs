using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Access.Overrides;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Access.Overrides;

/// <summary>
/// Lets a guard set the answer of a gate aside. The denied row stays as it is; a granted one that points at it is written once, however
/// often and by however many guards the button is pressed.
/// </summary>
public sealed class OverrideService(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    private static readonly Clash[] Clashes = [new(OverrideConfiguration.OneOfScan, OverrideRefusals.AlreadyThrough)];
    private static readonly TimeSpan LongestAgo = TimeSpan.FromDays(8);
    private static readonly TimeSpan OneAfter = TimeSpan.FromMicroseconds(1);

    /// <summary>Writes the granted scan, and returns its id.</summary>
    /// <param name="actor">The guard.</param>
    /// <param name="scanId">The denied scan.</param>
    /// <param name="why">Must be chosen.</param>
    /// <param name="words">What the guard adds.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Result<Guid>> OverrideAsync(Actor actor, Guid scanId, OverrideReason? why, string? words, CancellationToken ct)
    {
        if (!actor.May(Permission.GateOverride) || actor.UserId is not { } guardId)
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var earliest = time.GetUtcNow() - LongestAgo;
        var denied = await db.AccessLogs.AsNoTracking().FirstOrDefaultAsync(log => log.Id == scanId && log.OccurredAt >= earliest, ct);
        if (denied is null)
        {
            return Refusal.NotFound;
        }

        if (OverrideRule.RefusalOf(denied.ToRefused(), time.GetUtcNow()) is { } never)
        {
            return never;
        }

        await HoldAsync(db, denied, ct);
        if (await HasComeThroughAsync(db, denied, ct))
        {
            return OverrideRefusals.AlreadyThrough;
        }

        var made = ScanOverride.Of(denied, guardId, why, words, await NowAsync(db, denied, ct));
        if (made.IsRefused)
        {
            return made.Refusal;
        }

        db.ScanOverrides.Add(made.Value);
        if (await db.SaveAsync(Clashes, ct) is { Refusal: { } taken })
        {
            return taken;
        }

        await OverrideWriting.WriteAsync(db, made.Value, time.GetUtcNow(), ct);
        await transaction.CommitAsync(ct);
        return made.Value.GrantedId;
    }

    /// <summary>Ticks an override off; never by whoever made it.</summary>
    public async Task<Result> ReviewAsync(Actor actor, Guid deniedId, string? note, CancellationToken ct)
    {
        if (!actor.May(Permission.GateReview))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.ScanOverrides.FirstOrDefaultAsync(row => row.DeniedId == deniedId, ct) is not { } made)
        {
            return Refusal.NotFound;
        }

        var reviewed = made.Review(actor.UserId, note, time.GetUtcNow());
        if (reviewed.IsRefused)
        {
            return reviewed;
        }

        try
        {
            await db.SaveChangesAsync(ct);
            return Result.Ok;
        }
        catch (DbUpdateConcurrencyException)
        {
            return OverrideRefusals.AlreadyReviewed;
        }
    }

    /// <summary>The lock under which <c>write_scans</c> writes a holder's scans: their order is known while it is held.</summary>
    private static Task<int> HoldAsync(AcademyDbContext db, AccessLog denied, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({(denied.StudentId ?? denied.PassId)!.Value.ToString()}, 0))", ct);

    /// <summary>Scanned twice and refused twice, a child comes in once.</summary>
    private static Task<bool> HasComeThroughAsync(AcademyDbContext db, AccessLog denied, CancellationToken ct) =>
        db.AccessLogs.AnyAsync(
            log => log.PassId == denied.PassId && log.StudentId == denied.StudentId && log.SchoolId == denied.SchoolId
                && log.OccurredAt >= denied.OccurredAt && log.Status == AccessStatus.Granted && log.Direction == denied.Direction, ct);

    /// <summary>The clocks of two instances differ a little; a person's scans still follow one another.</summary>
    private async Task<DateTimeOffset> NowAsync(AcademyDbContext db, AccessLog denied, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var last = await db.AccessLogs
            .Where(log => log.PassId == denied.PassId && log.StudentId == denied.StudentId && log.SchoolId == denied.SchoolId
                && log.OccurredAt >= denied.OccurredAt)
            .MaxAsync(log => (DateTimeOffset?)log.OccurredAt, ct);
        return last >= now ? last.Value + OneAfter : now;
    }
}
