using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using SmartAcademy.Data.Kernel;

namespace SmartAcademy.Tests.Kernel;

public sealed class EmbeddedPostgresTests : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), "academy-" + Guid.CreateVersion7().ToString("N")[..20]);

    public void Dispose()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task It_starts_in_an_empty_folder_and_keeps_its_rows_over_a_restart()
    {
        await using (var postgres = await StartAsync())
        {
            await RunAsync(postgres, "CREATE TABLE bell (rung int); INSERT INTO bell VALUES (7)");
        }

        await using var again = await StartAsync();

        Assert.Equal(7, await ReadAsync(again, "SELECT rung FROM bell"));
    }

    [Fact]
    public async Task Rows_survive_a_killed_server_and_the_next_start_cleans_up()
    {
        await using var killed = await StartAsync(durable: true);
        await RunAsync(killed, "CREATE TABLE bell (rung int); INSERT INTO bell VALUES (8)");
        Process.GetProcessById(ServerProcess()).Kill();

        await using var again = await StartAsync();

        Assert.Equal(8, await ReadAsync(again, "SELECT rung FROM bell"));
    }

    [Fact]
    public async Task A_lock_file_that_names_a_living_stranger_does_not_stop_it()
    {
        await using (await StartAsync())
        {
        }

        var lockFile = Path.Combine(folder, "cluster", "postmaster.pid");
        await File.WriteAllTextAsync(
            lockFile, string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}\n"), TestContext.Current.CancellationToken);

        await using var again = await StartAsync();

        Assert.Equal(1, await ReadAsync(again, "SELECT 1"));
    }

    [Fact]
    public async Task A_server_left_running_is_adopted_and_the_last_user_stops_it()
    {
        var first = await StartAsync();
        var second = await StartAsync();
        var process = ServerProcess();

        await first.DisposeAsync();
        Assert.Equal(1, await ReadAsync(second, "SELECT 1"));
        await second.DisposeAsync();

        Assert.False(File.Exists(Path.Combine(folder, "cluster", "postmaster.pid")));
        Assert.True(!Directory.Exists($"/proc/{process}") || !File.ReadAllText($"/proc/{process}/status").Contains("S (sleeping)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_half_made_cluster_is_made_anew()
    {
        Directory.CreateDirectory(Path.Combine(folder, "cluster.new", "base"));

        await using var postgres = await StartAsync();

        Assert.Equal(1, await ReadAsync(postgres, "SELECT 1"));
    }

    [Fact]
    public async Task A_path_too_long_for_a_socket_is_no_obstacle()
    {
        var options = Options() with { Folder = Path.Combine(folder, new string('x', 90)) };

        await using var postgres = await EmbeddedPostgres.StartAsync(options, NullLogger.Instance, TestContext.Current.CancellationToken);

        Assert.Equal(1, await ReadAsync(postgres, "SELECT 1"));
    }

    private EmbeddedPostgresOptions Options() => new() { Folder = folder, Durable = false, MaxConnections = 20 };

    private Task<EmbeddedPostgres> StartAsync(bool durable = false) =>
        EmbeddedPostgres.StartAsync(Options() with { Durable = durable }, NullLogger.Instance, TestContext.Current.CancellationToken);

    private int ServerProcess() =>
        int.Parse(File.ReadLines(Path.Combine(folder, "cluster", "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    private static async Task RunAsync(EmbeddedPostgres postgres, string statement) => await ReadAsync(postgres, statement);

    private static async Task<object?> ReadAsync(EmbeddedPostgres postgres, string question)
    {
        await using var connection = new NpgsqlConnection(postgres.ConnectionString("postgres", "postgres") + ";Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(question, connection);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
