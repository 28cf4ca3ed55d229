using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Domain.Webhooks;

namespace SmartAcademy.Data.Webhooks;

/// <summary>Reads receivers, and what became of the messages to them.</summary>
public sealed class WebhookQueries(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    public const int PageSize = 50;

    public async Task<IReadOnlyList<WebhookLine>> ListAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        return await LinesAsync(db, Visible(db, actor), await db.ClockAsync(actor.SchoolId, time, ct), ct);
    }

    public async Task<WebhookLine?> FindAsync(Actor actor, Guid id, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var clock = await db.ClockAsync(actor.SchoolId, time, ct);
        return await LinesAsync(db, Visible(db, actor).Where(row => row.Id == id), clock, ct) is [var line] ? line : null;
    }

    /// <summary>The newest first, with the number of all; none of a receiver whom the actor does not see.</summary>
    public async Task<(int Total, IReadOnlyList<DeliveryLine> Lines)> DeliveriesAsync(
        Actor actor, Guid id, DeliveryStatus? status, int page, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var clock = await db.ClockAsync(actor.SchoolId, time, ct);
        var rows = db.WebhookDeliveries.AsNoTracking()
            .Where(row => row.SubscriptionId == id && (status == null || row.Status == status) && Visible(db, actor).Any(own => own.Id == row.SubscriptionId));
        var found = await rows.OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id)
            .Skip((Math.Clamp(page, 1, 1_000_000) - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        return (await rows.CountAsync(ct), found.ConvertAll(row => new DeliveryLine(
            row.Id, row.MessageId, row.Type, row.Status, row.Tries, row.StatusCode, row.Problem, Local(row.CreatedAt, clock),
            row.LastTriedAt is { } tried ? Local(tried, clock) : null, Local(row.NextTryAt, clock))));
    }

    private static async Task<IReadOnlyList<WebhookLine>> LinesAsync(
        AcademyDbContext db, IQueryable<WebhookSubscription> rows, SchoolClock clock, CancellationToken ct)
    {
        var found = await rows.Select(row => new
        {
            Row = row,
            School = db.Schools.Where(school => school.Id == row.SchoolId).Select(school => school.Code).First(),
            Waiting = db.WebhookDeliveries.Count(delivery => delivery.SubscriptionId == row.Id && delivery.Status == DeliveryStatus.Waiting),
        }).OrderBy(row => row.School).ThenBy(row => row.Row.Name).ToListAsync(ct);
        return found.ConvertAll(found => new WebhookLine
        {
            Id = found.Row.Id,
            SchoolCode = found.School,
            Name = found.Row.Name,
            Address = found.Row.Address,
            Events = found.Row.Events,
            State = found.Row.State,
            SecretHint = found.Row.Secret is { } secret ? WebhookSecret.Of(secret).Hint : null,
            FormerSecretUntil = found.Row.FormerSecretUntil is { } until && until > clock.UtcNow ? Local(until, clock) : null,
            FailingSince = found.Row.FailingSince is { } failing ? Local(failing, clock) : null,
            LastTakenAt = found.Row.LastTakenAt is { } taken ? Local(taken, clock) : null,
            Waiting = found.Waiting,
        });
    }

    private static IQueryable<WebhookSubscription> Visible(AcademyDbContext db, Actor actor)
    {
        var may = actor.May(Permission.WebhooksRead);
        return db.WebhookSubscriptions.AsNoTracking().Where(row => may);
    }

    private static DateTimeOffset Local(DateTimeOffset at, SchoolClock clock) => TimeZoneInfo.ConvertTime(at, clock.Zone);
}
