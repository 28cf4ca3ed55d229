using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Notifications;

namespace SmartAcademy.Data.Notifications;

/// <summary>Sends what waits. Several instances may do so at once: each message is taken by one.</summary>
public sealed class MessageDispatch(
    IDbContextFactory<AcademyDbContext> contexts, IEmailSender email, ISmsSender sms, TimeProvider time, ILogger<MessageDispatch> log)
{
    /// <summary>Longer than any sender waits for its server.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>Gives the number of messages that were tried.</summary>
    public async Task<int> SendDueAsync(CancellationToken ct)
    {
        var tried = 0;
        while (await SendNextAsync(ct))
        {
            tried++;
        }

        return tried;
    }

    private async Task<bool> SendNextAsync(CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(Actor.System(), ct);
        if (await TakeAsync(db, ct) is not { } message)
        {
            return false;
        }

        if (message.Status is MessageStatus.Waiting)
        {
            message.Answer(await SendAsync(message, ct), time.GetUtcNow());
            await db.SaveChangesAsync(CancellationToken.None);
        }

        if (message.Status is MessageStatus.Failed or MessageStatus.Unknown)
        {
            log.LogWarning("Message {Message} about {Kind} ended as {Status}: {Problem}", message.Id, message.Kind, message.Status, message.Problem);
        }

        return true;
    }

    /// <summary>Takes the message that waits longest; others see it again only when this process dies.</summary>
    private async Task<OutgoingMessage?> TakeAsync(AcademyDbContext db, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var found = await db.OutgoingMessages.FromSql(
            $"""
            SELECT * FROM outgoing_messages WHERE status = 'Waiting' AND next_try_at <= {now}
            ORDER BY next_try_at LIMIT 1 FOR UPDATE SKIP LOCKED
            """).AsTracking().ToListAsync(ct);
        if (found.Count == 0)
        {
            return null;
        }

        found[0].Take(now, now + Lease);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return found[0];
    }

    private Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken ct) => message.Channel switch
    {
        MessageChannel.Email => email.SendAsync(JsonSerializer.Deserialize<EmailMessage>(message.Content!)!, message.Id, ct),
        _ => sms.SendAsync(JsonSerializer.Deserialize<SmsMessage>(message.Content!)!, message.Id, ct),
    };
}
