using Npgsql;
using Quartz;

namespace SmartAcademy.Data.Kernel;

/// <summary>The tables of the job store, from the script inside its package; only the owner of the database may make them.</summary>
internal static class JobTables
{
    private const string Script = "Quartz.Impl.AdoJobStore.Schema.create_postgres.sql";
    private const string Prefix = "qrtz_";

    /// <summary>The script makes what is missing and leaves the rest alone.</summary>
    public static async Task EnsureAsync(NpgsqlConnection owner, CancellationToken ct)
    {
        await using var stream = typeof(IScheduler).Assembly.GetManifestResourceStream(Script)
            ?? throw new InvalidOperationException($"The job store's package has no {Script}.");
        using var reader = new StreamReader(stream);
        var statements = (await reader.ReadToEndAsync(ct))
            .Replace("{0}", Prefix, StringComparison.Ordinal)
            .Replace("{1}", Prefix, StringComparison.Ordinal);
        await using var command = new NpgsqlCommand(statements, owner);
        await command.ExecuteNonQueryAsync(ct);
    }
}
