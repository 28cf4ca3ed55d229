using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Retention;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Retention;

/// <summary>Shows how long things are kept, what is due, and what went.</summary>
public sealed class RetentionQueries(IDbContextFactory<AcademyDbContext> contexts, IEnumerable<Expiry> expiries, TimeProvider time)
{
    public const int HistoryPageSize = 25;

    /// <summary>Every kind; empty for those who may not see settings.</summary>
    public async Task<IReadOnlyList<RetentionLine>> ListAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(Permission.SettingsRead))
        {
            return [];
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var times = await KeptTimes.ReadAsync(db, ct);
        var schools = await db.Schools.Select(school => school.Id).Where(id => actor.AllSchools || id == actor.SchoolId).ToListAsync(ct);
        var lines = new List<RetentionLine>();
        foreach (var rule in RetentionRule.All)
        {
            lines.Add(new RetentionLine(
                rule,
                times.Of(actor.SchoolId, rule),
                times.IsOwn(actor.SchoolId, rule.Kind),
                actor.May(Permission.SettingsWrite) && (actor.AllSchools || !rule.IsOfTheGroup),
                await DueAsync(actor, rule, times, schools, ct)));
        }

        return lines;
    }

    /// <summary>One page of what went, newest first.</summary>
    public async Task<IReadOnlyList<RetentionRunLine>> HistoryAsync(Actor actor, int page, CancellationToken ct)
    {
        if (!actor.May(Permission.SettingsRead))
        {
            return [];
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var clock = await db.ClockAsync(actor.SchoolId, time, ct);
        var lines = await (
            from run in Visible(db, actor).OrderByDescending(run => run.At).ThenBy(run => run.Id)
                .Skip((Math.Max(page, 1) - 1) * HistoryPageSize).Take(HistoryPageSize)
            join school in db.Schools on run.SchoolId equals (Guid?)school.Id into schools
            from school in schools.DefaultIfEmpty()
            orderby run.At descending, run.Id
            select new RetentionRunLine(run.Id, run.Kind, school == null ? null : school.Code, run.At, run.Before, run.Rows, run.Files)).ToListAsync(ct);
        return [.. lines.Select(line => line with
        {
            At = TimeZoneInfo.ConvertTime(line.At, clock.Zone),
            Before = TimeZoneInfo.ConvertTime(line.Before, clock.Zone),
        })];
    }

    public async Task<int> CountHistoryAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        return actor.May(Permission.SettingsRead) ? await Visible(db, actor).CountAsync(ct) : 0;
    }

    private static IQueryable<RetentionRun> Visible(AcademyDbContext db, Actor actor) =>
        db.RetentionRuns.AsNoTracking().Where(run => actor.AllSchools || run.SchoolId == actor.SchoolId);

    /// <summary>Counted as the house itself: a person who may see settings need not see the rows.</summary>
    private async Task<RetentionCount?> DueAsync(
        Actor actor, RetentionRule rule, KeptTimes times, List<Guid> schools, CancellationToken ct)
    {
        if (rule.IsOfTheGroup && !actor.AllSchools)
        {
            return null;
        }

        var expiry = expiries.Single(expiry => expiry.Kind == rule.Kind);
        var due = RetentionCount.None;
        foreach (var schoolId in rule.IsOfTheGroup ? [null] : schools.ConvertAll(id => (Guid?)id))
        {
            due += await expiry.CountAsync(Actor.System(schoolId), rule.Before(time.GetUtcNow(), times.Of(schoolId, rule)), ct);
        }

        return due;
    }
}
