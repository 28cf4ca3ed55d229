using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Users.Brakes;

/// <summary>Slows down whoever guesses passwords. It counts in the database, so that all instances count together.</summary>
public sealed class SignInBrakes(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    /// <summary>
    /// Counts a try before it is looked at, so that many at once are no more than the rule allows; a right password is forgiven afterwards.
    /// False when the door is closed.
    /// </summary>
    public async Task<bool> TakeTryAsync(string key, BrakeRule rule, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var forgotten = now - BrakeRule.Memory;
        var (first, longest) = (rule.FirstWait.TotalSeconds, rule.LongestWait.TotalSeconds);
        await using var db = await contexts.OpenAsync(Actor.System(), ct);
        return await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO sign_in_brakes AS brake (key, failures, last_failure_at) VALUES ({key}, 1, {now})
            ON CONFLICT (key) DO UPDATE SET
                failures = CASE WHEN brake.last_failure_at < {forgotten} THEN 1 ELSE brake.failures + 1 END,
                last_failure_at = {now},
                closed_until = CASE
                    WHEN brake.last_failure_at < {forgotten} OR (brake.failures + 1) % {rule.Tries} <> 0 THEN NULL
                    ELSE {now} + make_interval(secs => least({longest}, {first} * 2.0 ^ least((brake.failures + 1) / {rule.Tries} - 1, 20)))
                END
            WHERE brake.closed_until IS NULL OR brake.closed_until <= {now}
            """, ct) == 1;
    }

    public async Task<bool> IsClosedAsync(string key, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        await using var db = await contexts.OpenAsync(Actor.System(), ct);
        return await db.SignInBrakes.AnyAsync(brake => brake.Key == key && brake.ClosedUntil > now, ct);
    }

    /// <summary>Opens the doors: the person has proved who they are.</summary>
    public async Task ForgiveAsync(IReadOnlyCollection<string> keys, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(Actor.System(), ct);
        await db.SignInBrakes.Where(brake => keys.Contains(brake.Key)).ExecuteDeleteAsync(ct);
    }

    /// <summary>Drops what no longer counts.</summary>
    public async Task<int> ForgetOldAsync(CancellationToken ct)
    {
        var forgotten = time.GetUtcNow() - BrakeRule.Memory;
        await using var db = await contexts.OpenAsync(Actor.System(), ct);
        return await db.SignInBrakes.Where(brake => brake.LastFailureAt < forgotten).ExecuteDeleteAsync(ct);
    }
}
