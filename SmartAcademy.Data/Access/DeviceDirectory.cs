using Npgsql;
using NpgsqlTypes;

namespace SmartAcademy.Data.Access;

/// <summary>Knows reader devices by their keys.</summary>
public sealed class DeviceDirectory(GateDatabase database)
{
    /// <summary>The active device of a live key; null when there is none.</summary>
    public async Task<DeviceIdentity?> FindAsync(byte[] keyHash, CancellationToken ct)
    {
        await using var command = database.CreateCommand("SELECT device_id, school_id FROM device_of_key($1)");
        command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Bytea, Value = keyHash });
        await using var rows = await command.ExecuteReaderAsync(ct);
        return await rows.ReadAsync(ct) && !rows.IsDBNull(0) ? new DeviceIdentity(rows.GetGuid(0), rows.GetGuid(1)) : null;
    }
}
