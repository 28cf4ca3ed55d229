using Npgsql;
using NpgsqlTypes;

namespace SmartAcademy.Data.Access;

/// <summary>Knows reader devices by their keys.</summary>
public sealed class DeviceDirectory(GateDatabase database)
{
    /// <summary>The active device of a live key; null when there is none.</summary>
    public async Task<DeviceIdentity?> FindAsync(byte[] keyHash, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            SELECT device.id, device.school_id
            FROM device_keys key
            JOIN reader_devices device ON device.id = key.device_id
            WHERE key.key_hash = $1 AND key.revoked_at IS NULL AND device.is_active
            """);
        command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Bytea, Value = keyHash });
        await using var rows = await command.ExecuteReaderAsync(ct);
        return await rows.ReadAsync(ct) ? new DeviceIdentity(rows.GetGuid(0), rows.GetGuid(1)) : null;
    }
}
