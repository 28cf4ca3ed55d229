using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Passes;

/// <summary>Marks passes whose last day has gone by at their school. Gates look at the day themselves and do not wait for it.</summary>
public sealed class PassExpiryService(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    private const int Step = 500;

    /// <summary>Returns how many passes were marked.</summary>
    public async Task<Result<int>> MarkExpiredAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(Permission.PassesWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var schools = await db.Schools.Select(school => new { school.Id, school.TimeZoneId }).ToListAsync(ct);
        var marked = 0;
        foreach (var school in schools)
        {
            marked += await MarkAsync(actor, school.Id, SchoolClock.For(time, school.TimeZoneId).Today, ct);
        }

        return marked;
    }

    private async Task<int> MarkAsync(Actor actor, Guid schoolId, DateOnly today, CancellationToken ct)
    {
        var marked = 0;
        while (true)
        {
            await using var db = await contexts.OpenAsync(actor, ct);
            var old = await db.Passes
                .Where(pass => pass.SchoolId == schoolId && pass.ExpiresOn < today
                    && (pass.Status == PassStatus.Active || pass.Status == PassStatus.Inactive))
                .OrderBy(pass => pass.Id).Take(Step).ToListAsync(ct);
            if (old.Count == 0)
            {
                return marked;
            }

            old.ForEach(pass => pass.Expire(today));

            // A clerk who changed one of them in between was quicker; the next round looks again.
            marked += await db.TrySaveAsync(ct) is { IsRefused: false } ? old.Count : 0;
        }
    }
}
