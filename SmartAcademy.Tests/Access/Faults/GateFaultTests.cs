using System.Collections.Concurrent;
using Npgsql;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Access.Faults;

/// <summary>Whatever dies at whatever moment: a scan that was answered is in the log, once.</summary>
public sealed class GateFaultTests : IAsyncLifetime
{
    private const int Readers = 12;
    private const int Kills = 20;

    /// <summary>So many answers after a kill show that the gate is at work again.</summary>
    private const int AnswersBetween = 25;

    private readonly FaultyHouse house = new();
    private readonly ConcurrentDictionary<string, string> answered = new();
    private TestGate gate = null!;
    private readonly List<PassToken> passes = [];
    private readonly List<GateChild> children = [];
    private volatile GateChild child = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await house.OpenAsync(Ct);
        gate = await TestGate.MakeAsync(house, await TestSchool.MakeAsync(house));
        for (var holder = 0; holder < 20; holder++)
        {
            passes.Add((await gate.NewPassAsync()).Token);
        }

        StartGate();
    }

    public async ValueTask DisposeAsync()
    {
        children.ForEach(each => each.Dispose());
        await house.DisposeAsync();
    }

    [Fact]
    public async Task Each_answered_scan_is_written_once_though_the_gate_and_its_database_are_killed_twenty_times()
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var readers = Enumerable.Range(0, Readers).Select(reader => Task.Run(() => ScanAsync(reader, enough.Token), Ct)).ToList();
        for (var kill = 0; kill < Kills; kill++)
        {
            await AnsweredAsync(answered.Count + AnswersBetween);
            await Task.Delay(Random.Shared.Next(15), Ct);
            await KillAsync(kill);
        }

        await AnsweredAsync(answered.Count + AnswersBetween);
        await enough.CancelAsync();
        await Task.WhenAll(readers);

        Assert.Equal(["Granted"], answered.Values.Distinct());
        var written = await WrittenAsync();
        Assert.Equal(written.Count, written.Distinct().Count());
        Assert.Empty(answered.Keys.Except(written));
    }

    private async Task KillAsync(int kill)
    {
        if (kill % 2 == 0)
        {
            child.Kill();
            StartGate();
        }
        else if (kill % 4 == 1)
        {
            await house.KillServerAsync(Ct);
        }
        else
        {
            await house.KillWriterAsync(Ct);
        }
    }

    /// <summary>A reader sends a scan again, to whatever gate there is, until it has its answer.</summary>
    private async Task ScanAsync(int reader, CancellationToken enough)
    {
        for (var number = 0; !enough.IsCancellationRequested; number++)
        {
            var scanId = $"{reader}-{number}";
            var pass = passes[Random.Shared.Next(passes.Count)].Hash();
            while (!enough.IsCancellationRequested)
            {
                if (await child.AskAsync(scanId, pass, Ct) is { } answer)
                {
                    answered[scanId] = answer;
                    break;
                }

                await Task.Delay(20, Ct);
            }
        }
    }

    private void StartGate() => children.Add(child = new GateChild(house.Connections.App, gate));

    private async Task AnsweredAsync(int count) => await Patience.UntilThereAsync(() => answered.Count >= count ? answered : null);

    private async Task<List<string>> WrittenAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await using var owner = await SqlSession.OpenAsync(house.Connections.Owner);
        return await owner.ListAsync("SELECT scan_id FROM access_logs");
    }
}
