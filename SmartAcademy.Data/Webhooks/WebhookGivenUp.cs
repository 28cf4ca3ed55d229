using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Webhooks;

namespace SmartAcademy.Data.Webhooks;

/// <summary>Receivers that were given up and of whom nobody was told yet.</summary>
public sealed class WebhookGivenUp(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    /// <summary>Lets each be told once, in the transaction that notes it.</summary>
    /// <param name="tell">Lays the message out in the context; not called where the person who made it is gone.</param>
    /// <param name="ct">Gives up.</param>
    public async Task TellAsync(Action<AcademyDbContext, AcademyUser, WebhookSubscription> tell, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(Actor.System(), ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var untold = await db.WebhookSubscriptions.FromSql(
            $"SELECT * FROM webhook_subscriptions WHERE state = 'GivenUp' AND told_at IS NULL LIMIT 10 FOR UPDATE SKIP LOCKED").AsTracking().ToListAsync(ct);
        foreach (var subscription in untold)
        {
            if (await db.Users.FirstOrDefaultAsync(user => user.Id == subscription.CreatedBy && user.IsActive, ct) is { } person)
            {
                tell(db, person, subscription);
            }

            subscription.Told(time.GetUtcNow());
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
