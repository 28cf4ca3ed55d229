using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Passes.Signed;

/// <summary>The signing keys of a school and its words on void passes, for whoever reads settings.</summary>
public sealed class PassKeyQueries(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    private const int MostVoids = 50;

    /// <summary>Null for somebody who may not see them or has not chosen a school.</summary>
    public async Task<PassKeyOverview?> ReadAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(Permission.SettingsRead) || actor.SchoolId is not { } schoolId)
        {
            return null;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var clock = await db.ClockAsync(schoolId, time, ct);
        return new PassKeyOverview(
            schoolId,
            await KeysAsync(db, schoolId, clock, ct),
            await VoidsAsync(db, clock, ct),
            await db.Passes.CountAsync(pass => pass.Status == PassStatus.Active && pass.ExpiresOn >= clock.Today, ct),
            clock);
    }

    private async Task<IReadOnlyList<PassKeyLine>> KeysAsync(AcademyDbContext db, Guid schoolId, SchoolClock clock, CancellationToken ct)
    {
        var cards = await (await db.GoodCardsAsync(schoolId, time, ct)).GroupBy(card => card.KeyNumber)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
        var keys = await db.PassSigningKeys.AsNoTracking().OrderByDescending(key => key.Number).Select(key => new
        {
            key.Id,
            key.Number,
            key.MadeAt,
            MadeBy = db.Users.Where(user => user.Id == key.MadeBy).Select(user => user.DisplayName).FirstOrDefault(),
            key.RetiredAt,
            RetiredBy = db.Users.Where(user => user.Id == key.RetiredBy).Select(user => user.DisplayName).FirstOrDefault(),
        }).ToListAsync(ct);
        return
        [
            .. keys.Select(key => new PassKeyLine(
                key.Id, key.Number, At(key.MadeAt, clock), key.MadeBy, key.RetiredAt is { } retired ? At(retired, clock) : null, key.RetiredBy,
                cards.GetValueOrDefault(key.Number))),
        ];
    }

    private static async Task<IReadOnlyList<PassVoidLine>> VoidsAsync(AcademyDbContext db, SchoolClock clock, CancellationToken ct)
    {
        var words = await db.PassVoids.AsNoTracking().OrderByDescending(word => word.IssuedBefore).Take(MostVoids)
            .Select(word => new PassVoidLine(
                word.IssuedBefore, word.Reason, word.Stopped, word.DecidedAt,
                db.Users.Where(user => user.Id == word.DecidedBy).Select(user => user.DisplayName).FirstOrDefault())).ToListAsync(ct);
        return [.. words.Select(word => word with { IssuedBefore = At(word.IssuedBefore, clock), DecidedAt = At(word.DecidedAt, clock) })];
    }

    private static DateTimeOffset At(DateTimeOffset instant, SchoolClock clock) => TimeZoneInfo.ConvertTime(instant, clock.Zone);
}
