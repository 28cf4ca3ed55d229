using SmartAcademy.Data.Access;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Access;

/// <summary>The gates of two instances over one database. Neither listens to notices, so nothing that is tested here rests on them.</summary>
internal sealed class TwoKeepers : IAsyncDisposable
{
    private readonly GateDatabase gates;

    public TwoKeepers(TestDatabase database, TimeProvider? time = null)
    {
        gates = new GateDatabase(database.Connections);
        (Here, There) = (new Gatekeeper(gates, time ?? TimeProvider.System), new Gatekeeper(gates, time ?? TimeProvider.System));
    }

    public Gatekeeper Here { get; }

    public Gatekeeper There { get; }

    public static async Task<AnsweredScan> ScanAsync(
        Gatekeeper keeper, TestGate gate, PassToken token, GateDirection? way = null, string? scanId = null)
    {
        var scan = new GateScan { ScanId = scanId ?? Guid.NewGuid().ToString("N"), TokenHash = token.Hash(), Direction = way };
        return (await keeper.VerifyAsync(gate.School.Id, gate.KeyHash, scan, TestContext.Current.CancellationToken)).Scan!;
    }

    public async ValueTask DisposeAsync()
    {
        await Here.DisposeAsync();
        await There.DisposeAsync();
        await gates.DisposeAsync();
    }
}
