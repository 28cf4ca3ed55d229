using Npgsql;
using SmartAcademy.Data.Kernel;

namespace SmartAcademy.Data.Access;

/// <summary>The gate's own few connections: a slow report elsewhere never keeps a pupil waiting, and a slow answer is given up soon.</summary>
public sealed class GateDatabase(DatabaseConnections connections) : IAsyncDisposable
{
    private const string Name = "smart-academy-gate";
    private const int MostConnections = 24;
    private const int PatienceSeconds = 2;
    private const int CancelMilliseconds = 500;

    private readonly string unpooled = Patient(connections).ConnectionString + ";Pooling=false";

    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(Patient(connections).ConnectionString)
    {
        MaxPoolSize = MostConnections,
        MaxAutoPrepare = 8,
        AutoPrepareMinUsages = 2,
    });

    /// <summary>For a look-up before the school is known.</summary>
    public NpgsqlCommand CreateCommand(string sql) => source.CreateCommand(sql);

    /// <summary>A connection that is kept, and sees the rows of one school.</summary>
    public async Task<NpgsqlConnection> ConnectAsync(Guid schoolId, CancellationToken ct)
    {
        var connection = new NpgsqlConnection(unpooled);
        try
        {
            await connection.OpenAsync(ct);
            await using var command = new NpgsqlCommand("SELECT set_config('academy.school_id', $1, false)", connection)
            {
                Parameters = { new NpgsqlParameter<string> { TypedValue = schoolId.ToString() } },
            };
            await command.ExecuteNonQueryAsync(ct);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private static NpgsqlConnectionStringBuilder Patient(DatabaseConnections connections) => new(connections.App)
    {
        ApplicationName = Name,
        Timeout = PatienceSeconds,
        CommandTimeout = PatienceSeconds,
        CancellationTimeout = CancelMilliseconds,
    };
}
