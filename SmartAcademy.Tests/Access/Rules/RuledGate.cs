using SmartAcademy.Data.Access;
using SmartAcademy.Data.Access.Rules;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Access.Rules;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Tests.Passes;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Access.Rules;

/// <summary>Two gates of a school, its rules and a clock that stands at Sunday morning. Lessons are from 08:00 to 14:00, Friday is free.</summary>
internal sealed class RuledGate : IAsyncDisposable
{
    public static readonly DateOnly Sunday = new(2026, 11, 22);

    private readonly TwoKeepers keepers;

    private RuledGate(TestDatabase database, TestSchool school, TestGate gate, TestGate other)
    {
        (School, Gate, Other) = (school, gate, other);
        keepers = new TwoKeepers(database, Clock);
        Rules = new GateRuleService(database, Clock);
    }

    public TestSchool School { get; }

    public TestGate Gate { get; }

    public TestGate Other { get; }

    public StoppedClock Clock { get; } = new(Moment("07:50"));

    /// <summary>Two instances of the portal.</summary>
    public Gatekeeper Here => keepers.Here;

    public Gatekeeper There => keepers.There;

    public GateRuleService Rules { get; }

    public Actor Admin => Actors.Admin(School.Id);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<RuledGate> MakeAsync(TestDatabase database, TestSchool? of = null)
    {
        var school = of ?? await TestSchool.MakeAsync(database);
        return new RuledGate(database, school, await TestGate.MakeAsync(database, school), await TestGate.MakeAsync(database, school));
    }

    public static DateTimeOffset Moment(string time, DateOnly? day = null) =>
        new DateTimeOffset((day ?? Sunday).ToDateTime(TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture)), TimeSpan.FromHours(6)).ToUniversalTime();

    public void At(string time, DateOnly? day = null) => Clock.Pass(Moment(time, day) - Clock.GetUtcNow());

    public async Task SwitchOnAsync(GateRules rules)
    {
        var version = (await Rules.FindAsync(Admin, Ct)).Value.Version;
        var prepared = await Rules.PrepareAsync(Admin, version, _ => rules, Ct);
        Assert.Empty(prepared.Refusals);
        Assert.False((await Rules.SwitchOnAsync(Admin, version == 0 ? 2 : version + 1, Ct)).IsRefused);
    }

    /// <summary>A pass that is good for long.</summary>
    public async Task<(PassToken Token, Guid Student, Pass Pass)> NewPassAsync()
    {
        var (token, pass, student) = await Gate.NewPassAsync(expires: Sunday.AddDays(60));
        return (token, student.Id, pass);
    }

    public Task<AnsweredScan> ScanAsync(
        PassToken token, GateDirection? way = GateDirection.Entry, TestGate? at = null, Gatekeeper? keeper = null, string? scanId = null) =>
        TwoKeepers.ScanAsync(keeper ?? Here, at ?? Gate, token, way, scanId);

    public async Task<AnsweredScan> KeptAsync(PassToken token, DateTimeOffset at, AccessStatus? shown = null, GateDirection? way = GateDirection.Entry) =>
        (await Here.RecordAsync(
            School.Id, Gate.KeyHash,
            [new GateScan { ScanId = Guid.NewGuid().ToString("N"), TokenHash = token.Hash(), DeviceTime = at, Direction = way, Shown = shown }], Ct))[0].Scan!;

    public ValueTask DisposeAsync() => keepers.DisposeAsync();
}
