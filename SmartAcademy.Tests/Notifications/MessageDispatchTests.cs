using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Notifications;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Notifications;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Notifications;

public sealed class MessageDispatchTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 6, 0, 0, TimeSpan.Zero);

    private readonly Outside outside = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_is_sent_once_however_many_send_at_once()
    {
        var to = await AddMailAsync(TimeSpan.FromHours(1));

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => At(Noon).SendDueAsync(Ct)));

        Assert.Single(outside.Tried, to);
        Assert.Equal(MessageStatus.Sent, (await FindAsync(to)).Status);
    }

    [Fact]
    public async Task Its_words_are_gone_when_nothing_more_is_to_be_sent()
    {
        var to = await AddMailAsync(TimeSpan.FromHours(1));
        await At(Noon).SendDueAsync(Ct);

        Assert.Null((await FindAsync(to)).Content);
    }

    [Fact]
    public async Task A_server_that_is_busy_is_asked_again_and_at_last_given_up()
    {
        outside.Answer = SendOutcome.ForNow("SMTP 451");
        var to = await AddMailAsync(TimeSpan.FromDays(30));
        for (var hour = 0; hour < 48; hour++)
        {
            await At(Noon.AddHours(hour)).SendDueAsync(Ct);
        }

        var message = await FindAsync(to);
        Assert.Equal((MessageStatus.Failed, 7, "SMTP 451"), (message.Status, message.Tries, message.Problem));
    }

    [Fact]
    public async Task What_is_too_late_to_be_of_use_is_not_sent()
    {
        var to = await AddMailAsync(TimeSpan.FromMinutes(10));
        await At(Noon.AddMinutes(11)).SendDueAsync(Ct);

        Assert.DoesNotContain(to, outside.Tried);
        Assert.Equal(MessageStatus.Failed, (await FindAsync(to)).Status);
    }

    [Fact]
    public async Task What_is_refused_for_good_is_not_tried_again()
    {
        outside.Answer = SendOutcome.ForGood("SMTP 550");
        var to = await AddMailAsync(TimeSpan.FromDays(1));
        await At(Noon).SendDueAsync(Ct);
        await At(Noon.AddHours(2)).SendDueAsync(Ct);

        Assert.Single(outside.Tried, to);
    }

    [Fact]
    public async Task An_SMS_whose_sender_died_is_not_sent_twice()
    {
        var message = new OutgoingMessage(null, MessageChannel.Sms, MessageKind.PhoneProof, "017…71", "{}", Noon, Noon.AddHours(1));
        message.Take(Noon, Noon.AddMinutes(5));
        await using (var db = await database.OpenAsync(Actor.System(), Ct))
        {
            db.Add(message);
            await db.SaveChangesAsync(Ct);
        }

        await At(Noon.AddMinutes(6)).SendDueAsync(Ct);

        await using var after = await database.OpenAsync(Actor.System(), Ct);
        Assert.Equal(MessageStatus.Unknown, (await after.OutgoingMessages.SingleAsync(row => row.Id == message.Id, Ct)).Status);
    }

    [Fact]
    public async Task A_change_that_was_taken_back_sends_nothing()
    {
        var to = Address();
        await using (var db = await database.OpenAsync(Actor.System(), Ct))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Ct);
            new MessageOutbox(DemoDatabase.TimeAt(Noon)).Add(db, null, MessageKind.PasswordChanged, MailTo(to), TimeSpan.FromHours(1));
            await db.SaveChangesAsync(Ct);
        }

        await At(Noon).SendDueAsync(Ct);

        Assert.DoesNotContain(to, outside.Tried);
    }

    private MessageDispatch At(DateTimeOffset now) => new(database, outside, outside, DemoDatabase.TimeAt(now), NullLogger<MessageDispatch>.Instance);

    private static string Address() => $"{Guid.NewGuid():N}@school.example";

    private static EmailMessage MailTo(string to) => EmailMessage.Write(to, "Amina", "Subject", "text", "html").Value;

    private async Task<string> AddMailAsync(TimeSpan goodFor)
    {
        var to = Address();
        await using var db = await database.OpenAsync(Actor.System(), Ct);
        new MessageOutbox(DemoDatabase.TimeAt(Noon)).Add(db, null, to[..32], MailTo(to), goodFor);
        await db.SaveChangesAsync(Ct);
        return to;
    }

    private async Task<OutgoingMessage> FindAsync(string to)
    {
        await using var db = await database.OpenAsync(Actor.System(), Ct);
        return await db.OutgoingMessages.AsNoTracking().SingleAsync(message => message.Kind == to.Substring(0, 32), Ct);
    }

    /// <summary>Stands for the mail server and the gateway.</summary>
    private sealed class Outside : IEmailSender, ISmsSender
    {
        public SendOutcome Answer { get; set; } = SendOutcome.Accepted;

        public ConcurrentQueue<string> Tried { get; } = [];

        public bool IsConfigured => true;

        public Task<SendOutcome> SendAsync(EmailMessage message, Guid messageId, CancellationToken ct)
        {
            Tried.Enqueue(message.To);
            return Task.FromResult(Answer);
        }

        public Task<SendOutcome> SendAsync(SmsMessage message, Guid messageId, CancellationToken ct)
        {
            Tried.Enqueue(message.To);
            return Task.FromResult(Answer);
        }
    }
}
