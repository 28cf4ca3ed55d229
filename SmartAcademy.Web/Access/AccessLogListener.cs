using System.Text.Json;
using System.Threading.Channels;
using Npgsql;
using SmartAcademy.Data.Access;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Web.Access;

/// <summary>
/// Hears of every scan that any instance wrote, over one PostgreSQL connection of its own, and shows it to the open
/// pages. After a broken connection it reads what it missed.
/// </summary>
internal sealed class AccessLogListener(
    DatabaseConnections connections, AccessQueries queries, LiveScans pages, TimeProvider time, ILogger<AccessLogListener> log)
    : BackgroundService
{
    private const string Listen = "LISTEN access_log";
    private const int MostCaughtUp = 100;

    /// <summary>Rows become visible a little after the time in their id.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly ShownScans shown = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var failures = 0;
        var heardAt = time.GetUtcNow();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(heardAt, () => (failures, heardAt) = (0, time.GetUtcNow()), stoppingToken);
            }
            catch (Exception failure) when (failure is NpgsqlException or IOException or TimeoutException && !stoppingToken.IsCancellationRequested)
            {
                var wait = TimeSpan.FromSeconds(Math.Min(Math.Pow(2, failures++), LongestWait.TotalSeconds));
                log.LogWarning("The live page hears nothing; trying again in {Seconds} s: {Reason}", wait.TotalSeconds, failure.Message);
                await Task.Delay(wait, time, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task ListenAsync(DateTimeOffset lastHeard, Action heard, CancellationToken ct)
    {
        var settings = new NpgsqlConnectionStringBuilder(connections.App)
        {
            ApplicationName = "smart-academy-live",
            Pooling = false,
            KeepAlive = 15,
        };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        var news = Channel.CreateUnbounded<Guid>();
        connection.Notification += (_, notice) => Note(news.Writer, notice.Payload);
        await connection.OpenAsync(ct);
        await using (var command = new NpgsqlCommand(Listen, connection))
        {
            await command.ExecuteNonQueryAsync(ct);
        }

        Show(pages.HasPages ? await queries.SinceAsync(Actor.System(), lastHeard - Overlap, MostCaughtUp, ct) : []);
        while (true)
        {
            heard();
            await connection.WaitAsync(ct);
            await ShowAsync(news.Reader, ct);
        }
    }

    private void Note(ChannelWriter<Guid> news, string payload)
    {
        try
        {
            var scan = JsonSerializer.Deserialize<Notice>(payload, JsonSerializerOptions.Web);
            news.TryWrite(scan.Id);
        }
        catch (JsonException)
        {
            log.LogWarning("A notice of a scan could not be read");
        }
    }

    private async Task ShowAsync(ChannelReader<Guid> news, CancellationToken ct)
    {
        var ids = new List<Guid>();
        while (news.TryRead(out var id))
        {
            ids.Add(id);
        }

        if (ids.Count > 0 && pages.HasPages)
        {
            Show(await queries.FindAsync(Actor.System(), ids, ct));
        }
    }

    private void Show(IEnumerable<AccessLogLine> scans)
    {
        foreach (var scan in scans.Where(scan => shown.IsNew(scan.Id)))
        {
            pages.Publish(scan);
        }
    }

    /// <summary>What <c>verify_scan</c> puts into a notice.</summary>
    private readonly record struct Notice(Guid Id, Guid SchoolId);
}
