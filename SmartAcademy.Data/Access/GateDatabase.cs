using Npgsql;
using SmartAcademy.Data.Kernel;

namespace SmartAcademy.Data.Access;

/// <summary>The gate's own few connections: a slow report elsewhere never keeps a pupil waiting, and a slow answer is given up soon.</summary>
public sealed class GateDatabase(DatabaseConnections connections) : IAsyncDisposable
{
    private const int MostConnections = 24;
    private const int PatienceSeconds = 2;
    private const int CancelMilliseconds = 500;

    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connections.App)
    {
        ApplicationName = "smart-academy-gate",
        MaxPoolSize = MostConnections,
        Timeout = PatienceSeconds,
        CommandTimeout = PatienceSeconds,
        CancellationTimeout = CancelMilliseconds,
        MaxAutoPrepare = 8,
        AutoPrepareMinUsages = 2,
    });

    public NpgsqlCommand CreateCommand(string sql) => source.CreateCommand(sql);

    public ValueTask<NpgsqlConnection> OpenAsync(CancellationToken ct) => source.OpenConnectionAsync(ct);

    public ValueTask DisposeAsync() => source.DisposeAsync();
}
