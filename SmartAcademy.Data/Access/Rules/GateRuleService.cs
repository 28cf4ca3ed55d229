using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Access.Rules;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Access.Rules;

/// <summary>
/// Keeps the rules of a school's gates. Changes go into a draft, which is tried and then switched on as a whole: from the next scan on it
/// holds at every gate, on every instance.
/// </summary>
public sealed class GateRuleService(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    private static readonly Clash[] Clashes = [new(GateRuleBookConfiguration.OnePerSchool, GateRuleRefusals.ChangedMeanwhile)];

    public async Task<Result<GateRuleSheet>> FindAsync(Actor actor, CancellationToken ct)
    {
        if (actor.RefusalOf(Permission.GateRulesRead, out var schoolId) is { } denied)
        {
            return denied;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var book = await db.GateRules.AsNoTracking().FirstOrDefaultAsync(row => row.SchoolId == schoolId, ct);
        var classes = await db.RuledClassesAsync(schoolId, ct);
        var points = await db.AccessPoints.AsNoTracking().OrderBy(point => point.Name).Select(point => new GateRulePlace(point.Id, point.Name)).ToListAsync(ct);
        var clock = await db.ClockAsync(schoolId, time, ct);
        return new GateRuleSheet
        {
            Version = book?.Version ?? 0,
            Live = book?.Live ?? GateRules.Usual,
            Draft = book?.Draft,
            SwitchedOnAt = book?.SwitchedOnAt is { } at ? TimeZoneInfo.ConvertTime(at, clock.Zone) : null,
            SwitchedOnBy = book?.SwitchedOnBy is { } by
                ? await db.Users.Where(user => user.Id == by).Select(user => user.DisplayName).FirstOrDefaultAsync(ct)
                : null,
            Classes = classes.ConvertAll(row => new GateRulePlace(row.Id, row.Label)),
            AccessPoints = points,
        };
    }

    /// <summary>Changes the draft, which begins as the rules that hold.</summary>
    public async Task<Checked<GateRules>> PrepareAsync(Actor actor, int version, Func<GateRules, GateRules> change, CancellationToken ct)
    {
        if (actor.RefusalOf(Permission.GateRulesWrite, out var schoolId) is { } denied)
        {
            return denied;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var book = await db.GateRules.FirstOrDefaultAsync(row => row.SchoolId == schoolId, ct);
        if ((book?.Version ?? 0) != version)
        {
            return GateRuleRefusals.ChangedMeanwhile;
        }

        var before = book?.Draft ?? book?.Live ?? GateRules.Usual;
        var rules = change(before).Check();
        if (rules.IsRefused)
        {
            return rules;
        }

        if (await NamesAStrangerAsync(db, before, rules.Value, ct))
        {
            return Refusal.NotFound;
        }

        if (book is null)
        {
            book = new GateRuleBook(schoolId);
            db.GateRules.Add(book);
        }

        book.Prepare(rules.Value);
        return await SaveAsync(db, ct) is { Refusal: { } refusal } ? refusal : rules;
    }

    /// <summary>Makes the draft the rules that hold.</summary>
    public Task<Result> SwitchOnAsync(Actor actor, int version, CancellationToken ct) =>
        ChangeAsync(actor, version, book => book.SwitchOn(actor.UserId, time.GetUtcNow()), ct);

    public Task<Result> DiscardAsync(Actor actor, int version, CancellationToken ct) => ChangeAsync(actor, version, book => book.Discard(), ct);

    private async Task<Result> ChangeAsync(Actor actor, int version, Func<GateRuleBook, Result> change, CancellationToken ct)
    {
        if (actor.RefusalOf(Permission.GateRulesWrite, out var schoolId) is { } denied)
        {
            return denied;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.GateRules.FirstOrDefaultAsync(row => row.SchoolId == schoolId, ct) is not { } book)
        {
            return GateRuleRefusals.NoDraft;
        }

        if (book.Version != version)
        {
            return GateRuleRefusals.ChangedMeanwhile;
        }

        var changed = change(book);
        return changed.IsRefused ? changed : await SaveAsync(db, ct);
    }

    private static async Task<Result> SaveAsync(AcademyDbContext db, CancellationToken ct)
    {
        try
        {
            return await db.SaveAsync(Clashes, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return GateRuleRefusals.ChangedMeanwhile;
        }
    }

    /// <summary>Whether a class or a gate is named that is none of the school's; one that a rule named before may have been removed since.</summary>
    private static async Task<bool> NamesAStrangerAsync(AcademyDbContext db, GateRules before, GateRules after, CancellationToken ct)
    {
        var classes = ClassesOf(after).Except(ClassesOf(before)).ToList();
        var points = PointsOf(after).Except(PointsOf(before)).ToList();
        return await db.Classes.CountAsync(row => classes.Contains(row.Id), ct) < classes.Count
            || await db.AccessPoints.CountAsync(point => points.Contains(point.Id), ct) < points.Count;
    }

    private static IEnumerable<Guid> ClassesOf(GateRules rules) => rules.Windows.Select(hours => hours.ClassId)
        .Concat(rules.LateAfter.Concat(rules.ExitFrom).Select(time => time.ClassId)).OfType<Guid>().Distinct();

    private static IEnumerable<Guid> PointsOf(GateRules rules) => rules.Windows.Select(hours => hours.AccessPointId)
        .Concat(rules.Capacities.Select(capacity => capacity.AccessPointId)).OfType<Guid>().Distinct();
}
