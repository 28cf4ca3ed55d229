using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Access.Lockdowns;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Access.Lockdowns;

public sealed class LockdownQueries(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    private const int MostShown = 50;

    /// <summary>What is on now: of one school at most one. Everybody who works there may know; families may not.</summary>
    public async Task<IReadOnlyList<LockdownLine>> NowAsync(Actor actor, CancellationToken ct)
    {
        if (actor.Reach is not (StudentReach.School or StudentReach.OwnClasses))
        {
            return [];
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        return await LinesAsync(db, db.Lockdowns.Where(row => row.EndedAt == null), ct);
    }

    /// <summary>The last ones, the newest first.</summary>
    public async Task<IReadOnlyList<LockdownLine>> HistoryAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(Permission.GateLockdown))
        {
            return [];
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        return await LinesAsync(db, db.Lockdowns, ct);
    }

    private async Task<IReadOnlyList<LockdownLine>> LinesAsync(AcademyDbContext db, IQueryable<Lockdown> lockdowns, CancellationToken ct)
    {
        var rows = await lockdowns.AsNoTracking().OrderByDescending(row => row.StartedAt).Take(MostShown).Select(row => new
        {
            Row = row,
            School = db.Schools.First(school => school.Id == row.SchoolId),
            StartedBy = db.Users.Where(user => user.Id == row.StartedBy).Select(user => user.DisplayName).FirstOrDefault(),
            EndedBy = db.Users.Where(user => user.Id == row.EndedBy).Select(user => user.DisplayName).FirstOrDefault(),
        }).ToListAsync(ct);
        return rows.ConvertAll(found =>
        {
            var zone = SchoolClock.For(time, found.School.TimeZoneId).Zone;
            return new LockdownLine
            {
                Id = found.Row.Id,
                SchoolCode = found.School.Code,
                Message = found.Row.Message,
                Exits = found.Row.Exits,
                StartedAt = TimeZoneInfo.ConvertTime(found.Row.StartedAt, zone),
                StartedBy = found.StartedBy,
                EndedAt = found.Row.EndedAt is { } ended ? TimeZoneInfo.ConvertTime(ended, zone) : null,
                EndedBy = found.EndedBy,
                EndReason = found.Row.EndReason,
            };
        });
    }
}
