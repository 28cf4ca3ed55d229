namespace SmartAcademy.Bench.Verify;

/// <summary>What the gate is built for, on two processors that it shares with the database and the load.</summary>
internal static class VerifyTargets
{
    /// <summary>Times the throughput of pgbench, with <see cref="AtConnections"/>.</summary>
    public const double TimesPgBench = 2;

    public const int ScansPerSecond = 200;

    /// <summary>Milliseconds within which 99 % are answered at that rate.</summary>
    public const double Percentile99 = 50;

    public static readonly IReadOnlyList<int> AtConnections = [32, 128];

    public static string Word(bool isReached) => isReached ? "reached" : "MISSED";
}
