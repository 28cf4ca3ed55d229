using System.Globalization;

namespace SmartAcademy.Bench.Verify;

/// <summary>The files that pgbench writes with --log: a line for each transaction.</summary>
internal static class PgBenchLog
{
    private const int TimeColumn = 2;
    private const int SecondsColumn = 4;
    private const int MicrosecondsColumn = 5;

    /// <summary>Every transaction: when it ended, since 1970, and how long it took.</summary>
    public static IEnumerable<(TimeSpan Ended, TimeSpan Took)> Read(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var columns = line.Split(' ');
            var ended = TimeSpan.FromSeconds(Number(columns[SecondsColumn])) + TimeSpan.FromMicroseconds(Number(columns[MicrosecondsColumn]));
            yield return (ended, TimeSpan.FromMicroseconds(Number(columns[TimeColumn])));
        }
    }

    private static long Number(string column) => long.Parse(column, CultureInfo.InvariantCulture);
}
