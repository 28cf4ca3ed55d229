using SmartAcademy.Domain.Notifications;
using SmartAcademy.Tests.Support;
using SmartAcademy.Web.Integrations.Smtp;

namespace SmartAcademy.Tests.Notifications;

public sealed class SmtpEmailSenderTests : IAsyncLifetime
{
    private readonly SmtpTrap smtp = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => smtp.DisposeAsync();

    [Fact]
    public async Task A_mail_in_Bangla_arrives_whole()
    {
        var mail = EmailMessage.Write("amina@school.example", "আমিনা বেগম", "নতুন পাসওয়ার্ড বেছে নিন", "কথা ১", "<p>কথা ২</p>").Value;
        var id = Guid.NewGuid();

        var outcome = await Sender().SendAsync(mail, id, Ct);

        var arrived = await smtp.MailToAsync("amina@school.example");
        Assert.Equal(SendOutcome.Accepted, outcome);
        Assert.Equal(mail.Subject, arrived.Subject);
        Assert.Contains("কথা ১", arrived.Text, StringComparison.Ordinal);
        Assert.Contains("<p>কথা ২</p>", arrived.Html, StringComparison.Ordinal);
        Assert.Equal($"<{id:N}@school.example>", arrived.Header("Message-ID"));
    }

    [Theory]
    [InlineData("nobody@school.example", SendOutcome.Answer.RefusedForGood)]
    [InlineData("full@school.example", SendOutcome.Answer.RefusedForNow)]
    public async Task What_the_server_says_decides_whether_to_try_again(string to, SendOutcome.Answer expected)
    {
        var outcome = await Sender().SendAsync(EmailMessage.Write(to, "Name", "Subject", "t", "h").Value, Guid.NewGuid(), Ct);

        Assert.Equal(expected, outcome.Kind);
        Assert.DoesNotContain(to, outcome.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_away_is_asked_again_later()
    {
        var gone = new SmtpTrap();
        var port = gone.Port;
        await gone.DisposeAsync();

        var outcome = await Sender(port).SendAsync(EmailMessage.Write("a@school.example", "Name", "Subject", "t", "h").Value, Guid.NewGuid(), Ct);

        Assert.Equal(SendOutcome.Answer.RefusedForNow, outcome.Kind);
    }

    [Theory]
    [Trait("Attack", "40")]
    [InlineData("amina@school.example\r\nBcc: all@school.example", "Amina", "Hello")]
    [InlineData("amina@school.example", "Amina\nBcc: all@school.example", "Hello")]
    [InlineData("amina@school.example", "Amina", "Hello\r\n\r\nAnother body")]
    [InlineData("amina@school.example, all@school.example", "Amina", "Hello")]
    [InlineData("amina@school.example", "Amina", "Hello\0")]
    public void A_second_header_line_is_no_mail(string to, string name, string subject) =>
        Assert.Equal(MessageRefusals.BrokenHeader, EmailMessage.Write(to, name, subject, "text", "html").Refusal);

    [Theory]
    [InlineData("mail.school.example", 465, MailEncryption.StartTls, "465")]
    [InlineData("mail.school.example", 587, MailEncryption.None, "this machine")]
    internal void Settings_that_would_hang_or_send_in_the_open_are_refused(string host, int port, MailEncryption encryption, string words)
    {
        var options = Options(port);
        (options.Host, options.Encryption) = (host, encryption);

        Assert.Contains(options.Validate(null!), problem => problem.ErrorMessage!.Contains(words, StringComparison.Ordinal));
    }

    private SmtpEmailSender Sender(int? port = null) => new(Microsoft.Extensions.Options.Options.Create(Options(port ?? smtp.Port)));

    private static MailOptions Options(int port) => new()
    {
        Host = "127.0.0.1",
        Port = port,
        Encryption = MailEncryption.None,
        From = "portal@school.example",
        PortalAddress = "https://portal.school.example",
    };
}
