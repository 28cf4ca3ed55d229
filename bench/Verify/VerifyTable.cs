using System.Globalization;

namespace SmartAcademy.Bench.Verify;

/// <summary>The portal's figures and those of pgbench beside them.</summary>
internal static class VerifyTable
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    public static void PrintHead(BenchOptions options, int codes)
    {
        Console.WriteLine(string.Create(
            Plain,
            $"""
            POST /api/v1/passes/verify at {options.Students:N0} students: {100 - LoadStep.UnknownPercent} % of the codes from {codes:N0} valid signed ones, {LoadStep.UnknownPercent} % unknown.
            {options.Measured.TotalSeconds:0} s a step after {options.WarmUp.TotalSeconds:0} s of warm-up; times in ms.

                         portal over HTTP                               pgbench, one statement a scan
            connections  requests/s     p50     p95     p99  errors     scans/s     p50     p95     p99  errors  portal/pgbench
            """));
    }

    public static void Print(int connections, LoadFigures portal, LoadFigures pgBench) => Console.WriteLine(string.Create(
        Plain,
        $"{connections,11}  {portal.PerSecond,10:N0}{Times(portal)}  {portal.Errors,6:N0}  {pgBench.PerSecond,10:N0}{Times(pgBench)}  {pgBench.Errors,6:N0}  {portal.PerSecond / pgBench.PerSecond,13:P0}{Verdict(connections, portal.PerSecond / pgBench.PerSecond)}"));

    public static void PrintPace(TimeSpan length, LoadFigures figures, IReadOnlyList<double> megabytes)
    {
        var p99 = figures.Times.Percentile(99);
        Console.WriteLine(string.Create(
            Plain,
            $"""

            {VerifyTargets.ScansPerSecond} scans/s for {length.TotalSeconds:N0} s: {figures.PerSecond:N0}/s answered, p50 {figures.Times.Percentile(50):0.00}, p95 {figures.Times.Percentile(95):0.00}, p99 {p99:0.00} ms, {figures.Errors:N0} errors; p99 under {VerifyTargets.Percentile99:0} ms: {VerifyTargets.Word(p99 < VerifyTargets.Percentile99 && figures.Errors == 0)}
            Memory of the portal: {megabytes[0]:N0} MB at the start, {megabytes.Max():N0} MB at most, {megabytes[^1]:N0} MB at the end
            """));
    }

    private static string Verdict(int connections, double times) => VerifyTargets.AtConnections.Contains(connections)
        ? string.Create(Plain, $"  {VerifyTargets.TimesPgBench:0}x {VerifyTargets.Word(times >= VerifyTargets.TimesPgBench)}")
        : "";

    private static string Times(LoadFigures figures) => string.Create(
        Plain,
        $"{figures.Times.Percentile(50),8:0.00}{figures.Times.Percentile(95),8:0.00}{figures.Times.Percentile(99),8:0.00}");
}
