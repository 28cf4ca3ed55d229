using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Calendar;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Access.Devices;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Access.Devices;

/// <summary>Which devices somebody should look after.</summary>
internal static class DeviceAlerts
{
    /// <summary>
    /// A device that sends heartbeats is missed after a quarter of an hour while its school is open. Others only call when somebody
    /// comes, and gates are quiet between the bells: they are missed after a day.
    /// </summary>
    public static async Task<int> CountSilentAsync(this AcademyDbContext db, TimeProvider time, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var silent = 0;
        foreach (var school in await db.Schools.AsNoTracking().Where(school => school.IsActive).Select(school => new { school.Id, school.TimeZoneId }).ToListAsync(ct))
        {
            var forgotten = now - DeviceRule.ForgottenAfter;
            var missed = await IsOpenAsync(db, school.Id, SchoolClock.For(time, school.TimeZoneId), ct) ? now - DeviceRule.MissedAfter : forgotten;
            silent += await db.Devices.CountAsync(
                device => device.SchoolId == school.Id && device.IsActive
                    && (device.LastSeenAt == null || device.LastSeenAt < forgotten
                        || (device.LastSeenAt < missed && db.DeviceHealth.Any(health => health.DeviceId == device.Id))), ct);
        }

        return silent;
    }

    /// <summary>Clocks that are more than two minutes off, of devices that told so within a day.</summary>
    public static Task<int> CountDriftingAsync(this AcademyDbContext db, TimeProvider time, CancellationToken ct)
    {
        var since = time.GetUtcNow() - DeviceRule.ForgottenAfter;
        return db.Devices.CountAsync(
            device => device.IsActive && db.DeviceHealth.Any(
                health => health.DeviceId == device.Id && health.BeatAt >= since
                    && (health.DriftSeconds > DeviceRule.MostDriftSeconds || health.DriftSeconds < -DeviceRule.MostDriftSeconds)), ct);
    }

    /// <summary>Once the doors have been open for as long as a device may be silent.</summary>
    private static async Task<bool> IsOpenAsync(AcademyDbContext db, Guid schoolId, SchoolClock clock, CancellationToken ct)
    {
        var (today, now) = (clock.Today, TimeOnly.FromDateTime(clock.Now.DateTime));
        return (await db.CalendarAsync(schoolId, today, today, ct)).On(today) is { IsOpen: true, OpensAt: { } opens, ClosesAt: { } closes }
            && now >= opens.Add(DeviceRule.MissedAfter) && now <= closes;
    }
}
