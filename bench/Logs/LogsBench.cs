using System.Globalization;
using SmartAcademy.Bench.Pages;
using SmartAcademy.Bench.Setup;

namespace SmartAcademy.Bench.Logs;

/// <summary>The pages that read the log of scans, with years of scans behind them.</summary>
internal sealed class LogsBench(BenchDatabase database, PublishedPortal portal, BenchOptions options)
{
    public async Task RunAsync(CancellationToken ct)
    {
        var scans = new YearsOfScans(database);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Writing {options.Rows:N0} scans …"));
        var rows = await scans.FillAsync(options.Rows, ct);
        var (tallies, summary) = await scans.SumUpAsync(ct);
        var size = await database.MegabytesAsync("access_logs", ct);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{rows:N0} scans, {size:N0} MB. Tallies of all days {tallies.TotalSeconds:0} s, summary of students {summary.TotalSeconds:0} s."));
        await new PageTimes(portal, options.Runs).PrintAsync(await PageQuestions.OfLogsAsync(database, ct), ct);
    }
}
