using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Webhooks;

namespace SmartAcademy.Data.Webhooks;

/// <summary>
/// Delivers what is laid out. Whoever delivers takes a receiver for a while, on whatever instance: a receiver gets one message at a time, in
/// the order in which they are due, and a slow one keeps no other waiting.
/// </summary>
public sealed class WebhookDispatch(IDbContextFactory<AcademyDbContext> contexts, IWebhookSender sender, TimeProvider time)
{
    /// <summary>A turn ends after so many messages or so long, so that receivers take turns.</summary>
    private const int MostInTurn = 50;

    private static readonly TimeSpan LongestTurn = TimeSpan.FromSeconds(20);

    /// <summary>Longer than the longest turn and the last try in it together; who died in the middle is succeeded after it.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(90);

    /// <summary>Takes turns until nothing is due, and gives the number of tries.</summary>
    public async Task<int> DeliverDueAsync(CancellationToken ct)
    {
        var (tries, taken) = (0, 0);
        do
        {
            taken = await TurnAsync(ct);
            tries += taken;
        }
        while (taken > 0);
        return tries;
    }

    /// <summary>One turn of one receiver; gives the number of tries, 0 when nobody is due.</summary>
    public async Task<int> TurnAsync(CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(Actor.System(), ct);
        if (await TakeAsync(db, ct) is not { } subscription)
        {
            return 0;
        }

        var (begun, tries) = (time.GetUtcNow(), 0);
        while (tries < MostInTurn && time.GetUtcNow() - begun < LongestTurn && await NextAsync(db, subscription, ct) is { } delivery)
        {
            tries++;
            if (!await TryAsync(db, subscription, delivery, ct))
            {
                return tries;
            }
        }

        subscription.GiveTurn(time.GetUtcNow());
        await db.SaveChangesAsync(CancellationToken.None);
        return tries;
    }

    /// <summary>The receiver that has waited longest; others see it again when its turn is given back, or when this process died.</summary>
    private async Task<WebhookSubscription?> TakeAsync(AcademyDbContext db, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var found = await db.WebhookSubscriptions.FromSql(
            $"""
            SELECT * FROM webhook_subscriptions receiver WHERE state = 'On' AND next_turn_at <= {now} AND EXISTS (
                SELECT FROM webhook_deliveries WHERE subscription_id = receiver.id AND status = 'Waiting' AND next_try_at <= {now})
            ORDER BY next_turn_at LIMIT 1 FOR UPDATE SKIP LOCKED
            """).AsTracking().ToListAsync(ct);
        if (found.Count == 0)
        {
            return null;
        }

        found[0].GiveTurn(now + Lease);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return found[0];
    }

    private Task<WebhookDelivery?> NextAsync(AcademyDbContext db, WebhookSubscription subscription, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        return db.WebhookDeliveries.AsTracking()
            .Where(row => row.SubscriptionId == subscription.Id && row.Status == DeliveryStatus.Waiting && row.NextTryAt <= now)
            // Somebody may have switched it off in the middle of the turn.
            .Where(row => db.WebhookSubscriptions.Any(receiver => receiver.Id == row.SubscriptionId && receiver.State == WebhookState.On))
            .OrderBy(row => row.NextTryAt).ThenBy(row => row.Id).FirstOrDefaultAsync(ct);
    }

    /// <summary>Whether it was taken. A receiver that failed rests, whatever else waits for it.</summary>
    private async Task<bool> TryAsync(AcademyDbContext db, WebhookSubscription subscription, WebhookDelivery delivery, CancellationToken ct)
    {
        var begun = time.GetUtcNow();
        delivery.Try(begun);
        await db.SaveChangesAsync(ct);
        var at = begun.ToUnixTimeSeconds();
        var signatures = subscription.SecretsAt(begun).Select(secret => secret.Sign(delivery.MessageId, at, delivery.Body)).ToList();
        var answer = await sender.SendAsync(new WebhookPost(new Uri(subscription.Address), delivery.MessageId, at, signatures, delivery.Body), ct);
        delivery.Answer(answer, time.GetUtcNow(), Random.Shared.NextDouble());
        if (answer.IsTaken)
        {
            subscription.Took(time.GetUtcNow());
        }
        else
        {
            subscription.Failed(answer.IsGone, time.GetUtcNow());
        }

        await db.SaveChangesAsync(CancellationToken.None);
        return answer.IsTaken;
    }
}
