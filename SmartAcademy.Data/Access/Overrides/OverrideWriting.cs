using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Access.Overrides;

namespace SmartAcademy.Data.Access.Overrides;

/// <summary>The row of an override in the log, which no entity writes, and the notice that brings it to the live pages.</summary>
internal static class OverrideWriting
{
    public static async Task WriteAsync(AcademyDbContext db, ScanOverride made, DateTimeOffset now, CancellationToken ct)
    {
        var scanId = $"override:{made.DeniedId:N}";
        var (direction, why) = (made.Direction.ToString(), made.Why.ToString());
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO access_logs (
                id, school_id, access_point_id, scan_id, student_id, pass_id, occurred_at, received_at, direction, status, offline,
                clock_skewed, override_of, overridden_by, override_reason)
            VALUES (
                {made.GrantedId}, {made.SchoolId}, {made.AccessPointId}, {scanId}, {made.StudentId}, {made.PassId}, {made.OccurredAt}, {now},
                {direction}, 'Granted', false, false, {made.DeniedId}, {made.GuardId}, {why})
            """, ct);
        await db.Database.ExecuteSqlAsync(
            $"SELECT pg_notify('access_log', json_build_object('schoolId', {made.SchoolId}, 'ids', ARRAY[{made.GrantedId}])::text)", ct);
    }
}
