using System.Diagnostics;
using System.Threading.Channels;
using Npgsql;

namespace SmartAcademy.Data.Access.Gate;

/// <summary>
/// Decides and writes the scans of one school, a group at a time: whatever arrives while one group is committed makes the next.
/// An answer is told only after its commit.
/// </summary>
internal sealed class GateLane : IAsyncDisposable
{
    /// <summary>How often a group is decided anew because something it was decided by has changed.</summary>
    private const int MostTries = 8;

    /// <summary>
    /// While many come, groups begin so far apart at least: a statement and a commit for every two or three scans would cost the database
    /// more than the scans do. A scan that comes alone never waits.
    /// </summary>
    private static readonly TimeSpan Apart = TimeSpan.FromMilliseconds(2);

    /// <summary>After that the reader has given up, and sends the scan again.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Without any notice the changes are asked for so often; it keeps the question short that every group asks.</summary>
    private static readonly TimeSpan LongestUnasked = TimeSpan.FromSeconds(10);

    /// <summary>The view of a school whose gates have closed is not kept.</summary>
    private static readonly TimeSpan LongestIdle = TimeSpan.FromMinutes(30);

    /// <summary>Null is the notice that something has changed.</summary>
    private readonly Channel<ScanAsk?> queue = Channel.CreateUnbounded<ScanAsk?>(new UnboundedChannelOptions { SingleReader = true });

    private readonly GateDatabase database;
    private readonly Guid schoolId;
    private readonly TimeProvider time;
    private readonly Task work;
    private GateSession? session;
    private long askedAt;

    public GateLane(GateDatabase database, Guid schoolId, TimeProvider time)
    {
        (this.database, this.schoolId, this.time) = (database, schoolId, time);
        work = Task.Run(WorkAsync);
    }

    public Task<IReadOnlyList<GateAnswer>> AnswerAsync(ScanAsk ask)
    {
        ObjectDisposedException.ThrowIf(!queue.Writer.TryWrite(ask), this);
        return ask.Answered;
    }

    public void Hear() => queue.Writer.TryWrite(null);

    /// <summary>What was asked before is still answered.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await work;
        await EndSessionAsync();
    }

    private async Task WorkAsync()
    {
        var (begun, isBusy) = (0L, false);
        while (await queue.Reader.WaitToReadAsync())
        {
            if (isBusy && Apart - Stopwatch.GetElapsedTime(begun) is { TotalMilliseconds: >= 1 } rest)
            {
                await Task.Delay(rest);
            }

            begun = Stopwatch.GetTimestamp();
            var (group, hasNews) = Take();
            isBusy = group.Count > 1;
            if (group.Count > 0)
            {
                askedAt = time.GetTimestamp();
                await AnswerAllAsync(group);
            }
            else if (hasNews)
            {
                await CatchUpAsync();
            }
        }
    }

    private (List<ScanAsk> Group, bool HasNews) Take()
    {
        var (group, scans, hasNews) = (new List<ScanAsk>(), 0, false);
        while (scans < GateSession.MostAtOnce && queue.Reader.TryRead(out var ask))
        {
            if (ask is null)
            {
                hasNews = true;
            }
            else if (time.GetElapsedTime(ask.AskedAt) > Patience)
            {
                ask.Fail(new TimeoutException("A scan waited too long for its turn."));
            }
            else
            {
                group.Add(ask);
                scans += ask.Scans.Count;
            }
        }

        return (group, hasNews);
    }

    /// <summary>A statement that PostgreSQL rejects is the fault of one ask; the others must not suffer for it.</summary>
    private async Task AnswerAllAsync(List<ScanAsk> asks)
    {
        try
        {
            await AnswerGroupAsync(asks);
        }
        catch (PostgresException) when (asks.Count > 1 && session is { IsBroken: false })
        {
            foreach (var ask in asks)
            {
                await AnswerAllAsync([ask]);
            }
        }
        catch (Exception failure)
        {
            if (failure is not PostgresException || session is { IsBroken: true })
            {
                await EndSessionAsync();
            }

            foreach (var ask in asks)
            {
                ask.Fail(failure);
            }
        }
    }

    private async Task AnswerGroupAsync(List<ScanAsk> asks)
    {
        for (var attempt = 1; attempt <= MostTries; attempt++)
        {
            try
            {
                if (await IsAnsweredAsync(asks, isCertain: attempt > 1))
                {
                    return;
                }

                await session!.CatchUpAsync(CancellationToken.None);
            }
            catch (NpgsqlException lost) when (attempt == 1 && session is { IsBroken: true } && lost.InnerException is not TimeoutException)
            {
                // The connection had died while nobody asked. Trying again is safe: the rows keep their ids.
                await EndSessionAsync();
            }
        }

        throw new TimeoutException("What the gate decides by changes faster than it can be read.");
    }

    /// <summary>False when the view is outdated: then nothing was written or told.</summary>
    private async Task<bool> IsAnsweredAsync(List<ScanAsk> asks, bool isCertain)
    {
        var open = await SessionAsync();
        var decided = asks.SelectMany(ask => ask.Scans.Select(scan => DecidedScan.Of(open.View, ask, scan))).ToList();
        var rows = decided.FindAll(scan => scan.Refusal is null);
        // Refusals alone ask the database nothing, so the view must be known to be the newest.
        var written = rows.Count > 0
            ? await open.WriteAsync(rows, time.GetUtcNow(), CancellationToken.None)
            : isCertain ? [] : null;
        if (written is null)
        {
            return false;
        }

        foreach (var scan in decided)
        {
            scan.Ask.Put(scan.Asked.Place, scan.Answer(open.View, written.GetValueOrDefault(scan.Asked.LogId)));
        }

        foreach (var ask in asks)
        {
            ask.Tell();
        }

        return true;
    }

    private async Task<GateSession> SessionAsync()
    {
        session ??= await GateSession.OpenAsync(database, schoolId, time, CancellationToken.None);
        if (session.Age > LongestUnasked)
        {
            await session.CatchUpAsync(CancellationToken.None);
        }

        return session;
    }

    /// <summary>Nobody waits for this: a failure shows at the next scan, which reads the view anew.</summary>
    private async Task CatchUpAsync()
    {
        if (session is null)
        {
            return;
        }

        try
        {
            if (time.GetElapsedTime(askedAt) > LongestIdle)
            {
                await EndSessionAsync();
            }
            else
            {
                await session.CatchUpAsync(CancellationToken.None);
            }
        }
        catch (Exception failure) when (failure is NpgsqlException or TimeoutException)
        {
            await EndSessionAsync();
        }
    }

    private async Task EndSessionAsync()
    {
        if (session is { } ended)
        {
            session = null;
            await ended.DisposeAsync();
        }
    }
}
