using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Domain.Webhooks;

namespace SmartAcademy.Data.Webhooks;

/// <summary>Looks after the programs outside that are told of scans.</summary>
public sealed class WebhookService(IDbContextFactory<AcademyDbContext> contexts, IWebhookSender sender, TimeProvider time)
{
    /// <summary>Of one school.</summary>
    public const int MostSubscriptions = 20;

    public async Task<Checked<Guid>> SubscribeAsync(Actor actor, WebhookDetails typed, CancellationToken ct)
    {
        if (actor.RefusalOf(Permission.WebhooksWrite, out var schoolId) is { } denied)
        {
            return denied;
        }

        var details = typed.Check(sender.LocalAllowed);
        if (details.IsRefused)
        {
            return details.Refusals.ToList();
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.WebhookSubscriptions.CountAsync(row => row.SchoolId == schoolId, ct) >= MostSubscriptions)
        {
            return WebhookRefusals.TooMany;
        }

        var subscription = new WebhookSubscription(schoolId, details.Value, actor.UserId, time.GetUtcNow());
        db.WebhookSubscriptions.Add(subscription);
        await db.SaveChangesAsync(ct);
        return subscription.Id;
    }

    public async Task<Checked<Guid>> ChangeAsync(Actor actor, Guid id, WebhookDetails typed, CancellationToken ct)
    {
        var details = typed.Check(sender.LocalAllowed);
        if (details.IsRefused && actor.May(Permission.WebhooksWrite))
        {
            return details.Refusals.ToList();
        }

        var changed = await OnAsync(actor, id, (_, row) =>
        {
            row.Change(details.Value);
            return Result.Ok;
        }, ct);
        return changed.IsRefused ? changed.Refusal : id;
    }

    /// <summary>Makes a secret and returns it this once; the former one signs too for a day.</summary>
    public async Task<Result<WebhookSecret>> RenewSecretAsync(Actor actor, Guid id, CancellationToken ct)
    {
        var secret = WebhookSecret.Make();
        var renewed = await OnAsync(actor, id, (_, row) =>
        {
            row.TakeSecret(secret, time.GetUtcNow());
            return Result.Ok;
        }, ct);
        return renewed.IsRefused ? renewed.Refusal : secret;
    }

    public Task<Result> SwitchAsync(Actor actor, Guid id, bool on, CancellationToken ct) => OnAsync(actor, id, (_, row) =>
    {
        if (on)
        {
            return row.SwitchOn(time.GetUtcNow());
        }

        row.SwitchOff();
        return Result.Ok;
    }, ct);

    /// <summary>With all that waits for it.</summary>
    public Task<Result> RemoveAsync(Actor actor, Guid id, CancellationToken ct) => OnAsync(actor, id, (db, row) =>
    {
        db.WebhookSubscriptions.Remove(row);
        return Result.Ok;
    }, ct);

    /// <summary>Lays out a message that says nothing of anybody.</summary>
    public async Task<Result> TestAsync(Actor actor, Guid id, CancellationToken ct)
    {
        var school = "";
        if (actor.May(Permission.WebhooksWrite))
        {
            await using var db = await contexts.OpenAsync(actor, ct);
            school = await db.Schools.Where(row => db.WebhookSubscriptions.Any(own => own.Id == id && own.SchoolId == row.Id)).Select(row => row.Code)
                .FirstOrDefaultAsync(ct) ?? "";
        }

        return await OnAsync(actor, id, (db, row) =>
        {
            if (row.State is not WebhookState.On)
            {
                return WebhookRefusals.IsOff;
            }

            var now = time.GetUtcNow();
            db.WebhookDeliveries.Add(new WebhookDelivery(row, null, WebhookEvent.Test, WebhookMessage.Test(school, now), now));
            row.GiveTurn(now);
            return Result.Ok;
        }, ct);
    }

    /// <summary>Sends a message again that was delivered or given up.</summary>
    public async Task<Result> RedeliverAsync(Actor actor, Guid id, Guid deliveryId, CancellationToken ct)
    {
        if (!actor.May(Permission.WebhooksWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var delivery = await db.WebhookDeliveries.AsTracking().FirstOrDefaultAsync(row => row.Id == deliveryId && row.SubscriptionId == id, ct);
        if (delivery is null)
        {
            return Refusal.NotFound;
        }

        if (await db.WebhookSubscriptions.AnyAsync(row => row.Id == id && row.State != WebhookState.On, ct))
        {
            return WebhookRefusals.IsOff;
        }

        var repeated = delivery.Repeat(time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return repeated;
    }

    /// <summary>The row is held while it is changed, so that a turn that ends meanwhile takes nothing back.</summary>
    private async Task<Result> OnAsync(Actor actor, Guid id, Func<AcademyDbContext, WebhookSubscription, Result> act, CancellationToken ct)
    {
        if (!actor.May(Permission.WebhooksWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM webhook_subscriptions WHERE id = {id} FOR UPDATE", ct);
        if (await db.WebhookSubscriptions.AsTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } subscription)
        {
            return Refusal.NotFound;
        }

        var result = act(db, subscription);
        if (!result.IsRefused)
        {
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }

        return result;
    }
}
