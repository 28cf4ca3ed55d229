using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Access.Lockdowns;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Access.Lockdowns;

/// <summary>Closes the gates of a school and opens them again. A trigger tells the gates of every instance.</summary>
public sealed class LockdownService(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    private static readonly Clash[] Clashes = [new(LockdownConfiguration.OneThatIsOn, LockdownRefusals.AlreadyOn)];

    public async Task<Result> BeginAsync(Actor actor, string? message, LockdownExits exits, CancellationToken ct)
    {
        if (actor.RefusalOf(Permission.GateLockdown, out var schoolId) is { } denied)
        {
            return denied;
        }

        var begun = Lockdown.Begin(schoolId, message, exits, actor.UserId, time.GetUtcNow());
        if (begun.IsRefused)
        {
            return begun.Refusal;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        db.Lockdowns.Add(begun.Value);
        return await db.SaveAsync(Clashes, ct);
    }

    public async Task<Result> EndAsync(Actor actor, string? reason, CancellationToken ct)
    {
        if (actor.RefusalOf(Permission.GateLockdown, out var schoolId) is { } denied)
        {
            return denied;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM lockdowns WHERE school_id = {schoolId} AND ended_at IS NULL FOR NO KEY UPDATE", ct);
        if (await db.Lockdowns.FirstOrDefaultAsync(row => row.SchoolId == schoolId && row.EndedAt == null, ct) is not { } lockdown)
        {
            return LockdownRefusals.NotOn;
        }

        var ended = lockdown.End(actor.UserId, reason, time.GetUtcNow());
        if (!ended.IsRefused)
        {
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }

        return ended;
    }
}
