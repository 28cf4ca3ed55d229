using SmartAcademy.Data.Access;
using SmartAcademy.Data.Kernel;

namespace SmartAcademy.Tests.Access.Faults;

/// <summary>
/// The gate as a process of its own, which a test may kill: it reads a scan a line and prints each answer once it has it.
/// Started by <see cref="GateChild"/>.
/// </summary>
internal static class GateProcess
{
    /// <summary>The first argument of a test run that is not a test run.</summary>
    public const string Word = "gate-process";

    public const string Failed = "failed";

    private static readonly Lock Printing = new();

    /// <param name="arguments">The word, the connection string, the school and the hash of the key.</param>
    public static async Task<int> RunAsync(string[] arguments)
    {
        await using var database = new GateDatabase(new DatabaseConnections(arguments[1], arguments[1]));
        await using var keeper = new Gatekeeper(database, TimeProvider.System);
        var (school, key) = (Guid.Parse(arguments[2]), Convert.FromHexString(arguments[3]));
        while (await Console.In.ReadLineAsync() is { } line)
        {
            var parts = line.Split(' ');
            _ = AnswerAsync(keeper, school, key, new GateScan { ScanId = parts[0], TokenHash = Convert.FromHexString(parts[1]) });
        }

        return 0;
    }

    private static async Task AnswerAsync(Gatekeeper keeper, Guid school, byte[] key, GateScan scan)
    {
        try
        {
            var answer = await keeper.VerifyAsync(school, key, scan, CancellationToken.None);
            Print($"{scan.ScanId} {answer.Scan?.Status.ToString() ?? answer.Outcome.ToString()}");
        }
        catch (Exception failure) when (failure is Npgsql.NpgsqlException or TimeoutException or IOException)
        {
            Print($"{scan.ScanId} {Failed}");
        }
    }

    private static void Print(string line)
    {
        lock (Printing)
        {
            Console.Out.WriteLine(line);
            Console.Out.Flush();
        }
    }
}
