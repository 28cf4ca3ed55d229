using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Access.Devices;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Access.Devices;

/// <summary>Keeps what devices tell of themselves: the last word of each, in one statement.</summary>
public sealed class HeartbeatService(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    /// <summary>A clock that is years off needs no more digits.</summary>
    private const double MostDrift = 99_999_999;

    /// <summary>The row of a device is also written by its scans; it need not be written each time.</summary>
    private static readonly TimeSpan SeenEvery = TimeSpan.FromSeconds(30);

    /// <param name="actor">The device, which acts in its school and has no permission of a person.</param>
    /// <param name="deviceId">Whose key it was.</param>
    /// <param name="beat">Already checked.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task NoteAsync(Actor actor, Guid deviceId, Heartbeat beat, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var drift = (int)Math.Clamp(Math.Round((beat.DeviceTime - now).TotalSeconds), -MostDrift, MostDrift);
        var listMadeAt = beat.ListMadeAt?.ToUniversalTime();
        await using var db = await contexts.OpenAsync(actor, ct);
        await db.Database.ExecuteSqlAsync(
            $"""
            WITH beat AS (
                INSERT INTO device_health (device_id, school_id, beat_at, drift_seconds, waiting, list_made_at, version)
                SELECT device.id, device.school_id, {now}, {drift}, {beat.Waiting}, {listMadeAt}, {beat.Version}
                FROM reader_devices device WHERE device.id = {deviceId}
                ON CONFLICT (device_id) DO UPDATE SET beat_at = excluded.beat_at, drift_seconds = excluded.drift_seconds,
                    waiting = excluded.waiting, list_made_at = excluded.list_made_at, version = excluded.version)
            UPDATE reader_devices SET last_seen_at = {now}
            WHERE id = {deviceId} AND (last_seen_at IS NULL OR last_seen_at < {now - SeenEvery})
            """, ct);
    }
}
