using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Retention;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Retention;

/// <summary>Decides how long things are kept, and removes what is older.</summary>
public sealed class RetentionService(IDbContextFactory<AcademyDbContext> contexts, IEnumerable<Expiry> expiries, TimeProvider time)
{
    /// <summary>Of two who decide at once the second is told.</summary>
    private static readonly Clash[] Clashes =
    [
        new("pk_retention_settings", Refusal.ChangedMeanwhile),
        new("pk_retention_defaults", Refusal.ChangedMeanwhile),
    ];

    /// <summary>For the actor's school; for the whole group when the actor acts in all schools.</summary>
    public async Task<Result> KeepAsync(Actor actor, RetentionKind kind, int keep, CancellationToken ct)
    {
        if (!actor.May(Permission.SettingsWrite))
        {
            return Refusal.Forbidden;
        }

        if (!Enum.IsDefined(kind))
        {
            return RetentionRefusals.UnknownKind;
        }

        var rule = RetentionRule.Of(kind);
        if (rule.IsOfTheGroup && !actor.AllSchools)
        {
            return RetentionRefusals.OfTheGroup;
        }

        return rule.Check(keep) is { IsRefused: true } refused ? refused : await WriteAsync(actor, kind, keep, ct);
    }

    /// <summary>Takes the school's own word back: the group's holds again.</summary>
    public async Task<Result> KeepAsTheGroupAsync(Actor actor, RetentionKind kind, CancellationToken ct)
    {
        if (!actor.May(Permission.SettingsWrite) || actor.SchoolId is not { } schoolId)
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.RetentionSettings.FirstOrDefaultAsync(setting => setting.SchoolId == schoolId && setting.Kind == kind, ct) is { } own)
        {
            db.RetentionSettings.Remove(own);
            await db.SaveChangesAsync(ct);
        }

        return Result.Ok;
    }

    /// <summary>Removes what is older than its time in every school, and writes down how much that was.</summary>
    public async Task<Result<RetentionCount>> RunAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.AllSchools || !actor.May(Actor.AnyPermission))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(Actor.System(), ct);
        var times = await KeptTimes.ReadAsync(db, ct);
        var schools = await db.Schools.Select(school => school.Id).ToListAsync(ct);
        var all = RetentionCount.None;
        foreach (var expiry in expiries)
        {
            var rule = RetentionRule.Of(expiry.Kind);
            foreach (var schoolId in rule.IsOfTheGroup ? [null] : schools.ConvertAll(id => (Guid?)id))
            {
                all += await RemoveAsync(expiry, schoolId, rule.Before(time.GetUtcNow(), times.Of(schoolId, rule)), ct);
            }
        }

        return all;
    }

    private async Task<RetentionCount> RemoveAsync(Expiry expiry, Guid? schoolId, DateTimeOffset before, CancellationToken ct)
    {
        var house = Actor.System(schoolId);
        var removed = await expiry.RemoveAsync(house, before, ct);
        if (!removed.IsNothing)
        {
            await using var db = await contexts.OpenAsync(house, ct);
            db.RetentionRuns.Add(new RetentionRun(schoolId, expiry.Kind, before, removed.Rows, removed.Files, time.GetUtcNow()));
            await db.SaveChangesAsync(ct);
        }

        return removed;
    }

    private async Task<Result> WriteAsync(Actor actor, RetentionKind kind, int keep, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        if (actor.SchoolId is { } schoolId)
        {
            var own = await db.RetentionSettings.FirstOrDefaultAsync(setting => setting.SchoolId == schoolId && setting.Kind == kind, ct);
            Put(own, () => db.Add(new RetentionSetting(schoolId, kind, keep)), found => found.Become(keep));
        }
        else
        {
            var common = await db.RetentionDefaults.FirstOrDefaultAsync(setting => setting.Kind == kind, ct);
            Put(common, () => db.Add(new RetentionDefault(kind, keep)), found => found.Become(keep));
        }

        return await db.SaveAsync(Clashes, ct);
    }

    private static void Put<T>(T? found, Action add, Action<T> change)
        where T : class
    {
        if (found is null)
        {
            add();
        }
        else
        {
            change(found);
        }
    }
}
