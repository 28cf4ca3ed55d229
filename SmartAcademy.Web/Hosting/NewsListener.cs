using System.Threading.Channels;
using Npgsql;
using SmartAcademy.Data.Kernel;

namespace SmartAcademy.Web.Hosting;

/// <summary>
/// Hears what any instance tells by NOTIFY, over one PostgreSQL connection of its own. After a broken connection it catches up on
/// what it missed.
/// </summary>
internal abstract class NewsListener(DatabaseConnections connections, string channel, TimeProvider time, ILogger log) : BackgroundService
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    /// <summary>When this much time passes without news, <see cref="HearAsync"/> is called with none.</summary>
    protected virtual TimeSpan LongestSilence => Timeout.InfiniteTimeSpan;

    /// <summary>Called once it listens, at start and after a break.</summary>
    /// <param name="since">When it last heard.</param>
    /// <param name="ct">Ends with the portal.</param>
    protected abstract Task CatchUpAsync(DateTimeOffset since, CancellationToken ct);

    /// <summary>Called with the payloads that came together.</summary>
    protected abstract Task HearAsync(IReadOnlyList<string> news, CancellationToken ct);

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
                log.LogWarning("Nothing is heard of {Channel}; trying again in {Seconds} s: {Reason}", channel, wait.TotalSeconds, failure.Message);
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
        var news = Channel.CreateUnbounded<string>();
        connection.Notification += (_, notice) => news.Writer.TryWrite(notice.Payload);
        await connection.OpenAsync(ct);
        await using (var command = new NpgsqlCommand($"LISTEN {channel}", connection))
        {
            await command.ExecuteNonQueryAsync(ct);
        }

        await CatchUpAsync(lastHeard, ct);
        while (true)
        {
            heard();
            await connection.WaitAsync(LongestSilence, ct);
            await HearAsync(Drain(news.Reader), ct);
        }
    }

    private static List<string> Drain(ChannelReader<string> news)
    {
        var heard = new List<string>();
        while (news.TryRead(out var payload))
        {
            heard.Add(payload);
        }

        return heard;
    }
}
