using System.Data;
using Npgsql;

namespace SmartAcademy.Data.Access.Gate;

/// <summary>
/// A connection of one school's gates and the view that was taken over it. The view does not outlive the connection: a server that
/// comes back from a crash may give the numbers of lost transactions again, and an old snapshot would take a new change for a known one.
/// </summary>
internal sealed class GateSession : IAsyncDisposable
{
    /// <summary>In one statement; the notice of them all must stay below PostgreSQL's 8,000 bytes.</summary>
    public const int MostAtOnce = 128;

    /// <summary>Changes are remembered for a day; long before, a view is taken anew.</summary>
    private static readonly TimeSpan LongestUnread = TimeSpan.FromHours(1);

    private readonly NpgsqlConnection connection;
    private readonly WriteScansCall writing;
    private readonly TimeProvider time;
    private long readAt;

    private GateSession(NpgsqlConnection connection, GateView view, TimeProvider time)
    {
        (this.connection, this.time, View) = (connection, time, view);
        (writing, readAt) = (new WriteScansCall(connection), time.GetTimestamp());
    }

    public GateView View { get; private set; }

    public bool IsBroken => connection.State is not ConnectionState.Open;

    /// <summary>How long ago the view was the newest.</summary>
    public TimeSpan Age => time.GetElapsedTime(readAt);

    public static async Task<GateSession> OpenAsync(GateDatabase database, Guid schoolId, TimeProvider time, CancellationToken ct)
    {
        var connection = await database.ConnectAsync(schoolId, ct);
        try
        {
            return new GateSession(connection, await GateViewReading.ReadAsync(connection, time, ct), time);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Makes the view the newest.</summary>
    public async Task CatchUpAsync(CancellationToken ct)
    {
        var started = time.GetTimestamp();
        if (Age > LongestUnread || !await GateViewReading.CatchUpAsync(View, connection, ct))
        {
            View = await GateViewReading.ReadAsync(connection, time, ct);
        }

        readAt = started;
    }

    /// <summary>
    /// Writes all scans in one commit. Null when the view is outdated for one of them: then none was written.
    /// </summary>
    public async Task<Dictionary<Guid, WrittenScan>?> WriteAsync(IReadOnlyList<DecidedScan> scans, DateTimeOffset now, CancellationToken ct)
    {
        var parts = Parts(scans);
        if (parts.Count == 1)
        {
            return Seen(scans, await writing.RunAsync(View, parts[0], now, ct), now);
        }

        await using var transaction = await connection.BeginTransactionAsync(ct);
        var all = new Dictionary<Guid, WrittenScan>(scans.Count);
        foreach (var part in parts)
        {
            if (await writing.RunAsync(View, part, now, ct) is not { } written)
            {
                return null;
            }

            foreach (var (id, scan) in written)
            {
                all.Add(id, scan);
            }
        }

        await transaction.CommitAsync(ct);
        return Seen(scans, all, now);
    }

    public async ValueTask DisposeAsync()
    {
        await writing.DisposeAsync();
        await connection.DisposeAsync();
    }

    /// <summary>A person's second scan waits for the first to be written, because its direction follows from it.</summary>
    private static List<DecidedScan[]> Parts(IReadOnlyList<DecidedScan> scans)
    {
        var times = new Dictionary<Guid, int>();
        return [.. scans
            .GroupBy(scan => scan.Card?.StudentId is { } holder ? times[holder] = times.GetValueOrDefault(holder, -1) + 1 : 0)
            .OrderBy(turn => turn.Key)
            .SelectMany(turn => turn.Chunk(MostAtOnce))];
    }

    private static Dictionary<Guid, WrittenScan>? Seen(
        IReadOnlyList<DecidedScan> scans, Dictionary<Guid, WrittenScan>? written, DateTimeOffset now)
    {
        foreach (var scan in written is null ? [] : scans)
        {
            scan.Reader.See(now);
        }

        return written;
    }
}
