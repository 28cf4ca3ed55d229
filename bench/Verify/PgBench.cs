using System.Diagnostics;
using System.Globalization;
using Npgsql;
using SmartAcademy.Bench.Setup;

namespace SmartAcademy.Bench.Verify;

/// <summary>The same scans by pgbench, PostgreSQL's own load program: what the database can do without a portal in front of it.</summary>
internal sealed class PgBench(BenchDatabase database, string folder)
{
    private const string LogPrefix = "scans";

    public static async Task<PgBench> PrepareAsync(BenchDatabase database, BenchFolder folder, BenchGate gate, CancellationToken ct)
    {
        var scripts = Path.Combine(folder.Own, "pgbench");
        Directory.CreateDirectory(scripts);
        await PgBenchScripts.WriteAsync(scripts, gate, ct);
        await PgBenchScripts.FillCodesAsync(database, gate, ct);
        return new PgBench(database, scripts);
    }

    public async Task<LoadFigures> RunAsync(LoadStep step, CancellationToken ct)
    {
        RemoveLogs();
        await RunProgramAsync(step, ct);
        var scans = PgBenchLog.Read(Logs().SelectMany(File.ReadLines)).ToList();
        RemoveLogs();
        if (scans.Count == 0)
        {
            throw new BenchException("pgbench made no scan");
        }

        var started = scans.Min(scan => scan.Ended - scan.Took);
        var times = new Latencies(scans.Where(scan => step.Counts(scan.Ended - started)).Select(scan => scan.Took.TotalMilliseconds));
        var missing = scans.Count - await RightAnswersAsync(step, ct);
        return new LoadFigures(times.Count / step.Measured.TotalSeconds, times, missing);
    }

    private IEnumerable<string> Logs() => Directory.EnumerateFiles(folder, LogPrefix + ".*");

    private void RemoveLogs()
    {
        foreach (var file in Logs().ToList())
        {
            File.Delete(file);
        }
    }

    private async Task RunProgramAsync(LoadStep step, CancellationToken ct)
    {
        var start = new ProcessStartInfo(Path.Combine(database.ServerPrograms, "pgbench"), Arguments(step))
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // As the gate's own connections after they were told their school.
            Environment = { ["PGOPTIONS"] = "-c academy.all_schools=on" },
        };
        using var process = Process.Start(start) ?? throw new BenchException("pgbench did not start");
        await using var killed = ct.Register(process.Kill);
        var printed = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var complained = await process.StandardError.ReadToEndAsync(CancellationToken.None);
        await printed;
        await process.WaitForExitAsync(CancellationToken.None);
        ct.ThrowIfCancellationRequested();
        if (process.ExitCode != 0)
        {
            throw new BenchException($"pgbench failed: {complained.Trim()}");
        }
    }

    private string[] Arguments(LoadStep step)
    {
        var address = new NpgsqlConnectionStringBuilder(database.Connections.App);
        return
        [
            "--no-vacuum", "--protocol=prepared", "--log", $"--log-prefix={LogPrefix}",
            $"--client={Text(step.Connections)}",
            $"--jobs={Text(Math.Min(step.Connections, Environment.ProcessorCount))}",
            $"--time={Text((int)step.Whole.TotalSeconds)}",
            "--define=turn=0", $"--define=connections={Text(step.Connections)}",
            $"--file={PgBenchScripts.Known}@{Text(100 - LoadStep.UnknownPercent)}",
            $"--file={PgBenchScripts.Unknown}@{Text(LoadStep.UnknownPercent)}",
            $"--host={address.Host}", $"--username={address.Username}", address.Database!,
        ];
    }

    /// <summary>Rows of the step that say what the portal's answers must say.</summary>
    private async Task<long> RightAnswersAsync(LoadStep step, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(database.Connections.Owner);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(
            "SELECT count(*) FROM access_logs WHERE scan_id LIKE $1 || '%' AND (status = 'Granted' OR reason = 'unknown_pass')", connection)
        {
            Parameters = { new() { Value = PgBenchScripts.ScanPrefix(step.Connections) } },
            CommandTimeout = 0,
        };
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
