using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SmartAcademy.Tests.Support;

/// <summary>A mail server on this machine that keeps what it is given (RFC 5321). It refuses some on request: <c>nobody@</c> for good, <c>full@</c> for now.</summary>
public sealed class SmtpTrap : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly Task serving;

    public SmtpTrap()
    {
        listener.Start();
        serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public ConcurrentQueue<TrappedMail> Mails { get; } = [];

    /// <summary>Waits for a mail to an address.</summary>
    public Task<TrappedMail> MailToAsync(string address, string subjectPart = "") => Patience.UntilThereAsync(() =>
        Mails.FirstOrDefault(mail => mail.To == address && mail.Subject.Contains(subjectPart, StringComparison.Ordinal)));

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        listener.Stop();
        await serving;
        closing.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (!closing.IsCancellationRequested)
            {
                using var client = await listener.AcceptTcpClientAsync(closing.Token);
                await TalkAsync(client);
            }
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException or IOException)
        {
            listener.Stop();
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 trap ready");
        var to = "";
        while (await reader.ReadLineAsync(closing.Token) is { } line)
        {
            var verb = line.Split(' ')[0].ToUpperInvariant();
            to = verb is "RCPT" ? line.Split('<', '>')[1] : to;
            if (verb is "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                Mails.Enqueue(new TrappedMail(to, await ReadMailAsync(reader)));
            }

            await writer.WriteLineAsync(AnswerTo(verb, to));
            if (verb is "QUIT")
            {
                return;
            }
        }
    }

    private static string AnswerTo(string verb, string to) => verb switch
    {
        "EHLO" => "250-trap\r\n250 8BITMIME",
        "RCPT" when to.StartsWith("nobody@", StringComparison.Ordinal) => "550 no such mailbox",
        "RCPT" when to.StartsWith("full@", StringComparison.Ordinal) => "452 mailbox full",
        "QUIT" => "221 bye",
        _ => "250 fine",
    };

    private async Task<string> ReadMailAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(closing.Token) is { } line and not ".")
        {
            text.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append("\r\n");
        }

        return text.ToString();
    }
}
