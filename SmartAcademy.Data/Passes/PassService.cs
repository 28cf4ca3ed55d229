using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Passes;

/// <summary>Stops and restarts passes; see <see cref="PassIssueService"/> for new ones.</summary>
public sealed class PassService(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    public Task<Result> ActivateAsync(Actor actor, PassChange change, CancellationToken ct) =>
        ChangeAsync(actor, change, (pass, today) => pass.Activate(today), ct);

    public Task<Result> DeactivateAsync(Actor actor, PassChange change, CancellationToken ct) =>
        ChangeAsync(actor, change, (pass, today) => pass.Deactivate(change.Reason, today), ct);

    public Task<Result> RevokeAsync(Actor actor, PassChange change, CancellationToken ct) =>
        ChangeAsync(actor, change, (pass, _) => pass.Revoke(actor.UserId, change.Reason, time.GetUtcNow()), ct);

    private async Task<Result> ChangeAsync(Actor actor, PassChange change, Func<Pass, DateOnly, Result> verb, CancellationToken ct)
    {
        if (!actor.May(Permission.PassesWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.FindForChangeAsync(change, ct) is not { } pass)
        {
            return Refusal.NotFound;
        }

        var result = verb(pass, await db.TodayAsync(pass.SchoolId, time, ct));
        return result.IsRefused ? result : await db.TrySaveAsync(ct);
    }
}
