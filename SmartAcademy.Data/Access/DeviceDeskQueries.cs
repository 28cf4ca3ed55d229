using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Access.Devices;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Access;

/// <summary>Reads reader devices for the people who look after them.</summary>
public sealed class DeviceDeskQueries(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    private static readonly TimeSpan AlarmsShown = TimeSpan.FromDays(7);

    public async Task<IReadOnlyList<DeviceLine>> ListAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var rows = await Visible(db, actor).Select(device => new
        {
            Device = device,
            School = db.Schools.First(school => school.Id == device.SchoolId),
            Point = db.AccessPoints.Where(point => point.Id == device.AccessPointId).Select(point => point.Name).FirstOrDefault(),
            LiveKeys = device.Keys.Count(key => key.RevokedAt == null),
            Health = db.DeviceHealth.FirstOrDefault(health => health.DeviceId == device.Id),
        }).OrderBy(row => row.School.Code).ThenBy(row => row.Device.Name).ToListAsync(ct);
        return
        [
            .. rows.Select(row => new DeviceLine
            {
                Id = row.Device.Id,
                SchoolCode = row.School.Code,
                Name = row.Device.Name,
                AccessPointName = row.Point ?? "",
                IsActive = row.Device.IsActive,
                LiveKeys = row.LiveKeys,
                State = DeviceState.Of(row.Device.LastSeenAt, row.Health, ZoneOf(row.School.TimeZoneId), time.GetUtcNow()),
            }),
        ];
    }

    public async Task<DeviceSheet?> FindAsync(Actor actor, Guid deviceId, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var device = await Visible(db, actor).Include(row => row.Keys).Include(row => row.AccessPoints).AsSplitQuery()
            .FirstOrDefaultAsync(row => row.Id == deviceId, ct);
        if (device is null)
        {
            return null;
        }

        var zone = ZoneOf(await db.Schools.Where(school => school.Id == device.SchoolId).Select(school => school.TimeZoneId).FirstAsync(ct));
        var served = device.AccessPoints.Select(row => row.AccessPointId).ToList();
        var makers = device.Keys.Select(key => key.CreatedBy).ToList();
        var names = await db.Users.Where(user => makers.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.DisplayName, ct);
        var alarm = await db.AlarmsSince(time.GetUtcNow() - AlarmsShown).Where(entry => entry.ResourceId == device.Id.ToString())
            .MaxAsync(entry => (DateTimeOffset?)entry.At, ct);
        var now = time.GetUtcNow();
        var open = await db.DeviceEnrolments
            .Where(offer => offer.DeviceId == device.Id && offer.UsedAt == null && offer.WithdrawnAt == null && offer.ExpiresAt > now)
            .MaxAsync(offer => (DateTimeOffset?)offer.ExpiresAt, ct);
        return new DeviceSheet
        {
            Id = device.Id,
            SchoolId = device.SchoolId,
            Name = device.Name,
            IsActive = device.IsActive,
            State = DeviceState.Of(
                device.LastSeenAt, await db.DeviceHealth.AsNoTracking().FirstOrDefaultAsync(health => health.DeviceId == deviceId, ct), zone, time.GetUtcNow()),
            Now = TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone),
            LastAlarm = Local(alarm, zone),
            CodeOpenUntil = Local(open, zone),
            AccessPointId = device.AccessPointId,
            Serves = await db.AccessPoints.Where(point => served.Contains(point.Id)).OrderBy(point => point.Name)
                .Select(point => new ServedPoint(point.Id, point.Name, point.Location, point.Direction, point.IsActive)).ToListAsync(ct),
            Keys =
            [
                .. device.Keys.OrderByDescending(key => key.CreatedAt).Select(key => new DeviceKeyLine(
                    key.Id, key.Hint, Local(key.CreatedAt, zone)!.Value,
                    key.CreatedBy is { } maker ? names.GetValueOrDefault(maker) : null, Local(key.LastUsedAt, zone), Local(key.RevokedAt, zone))),
            ],
        };
    }

    private static IQueryable<ReaderDevice> Visible(AcademyDbContext db, Actor actor)
    {
        var may = actor.May(Permission.AccessPointsRead);
        return db.Devices.AsNoTracking().Where(device => may);
    }

    private TimeZoneInfo ZoneOf(string zoneId) => SchoolClock.For(time, zoneId).Zone;

    private static DateTimeOffset? Local(DateTimeOffset? instant, TimeZoneInfo zone) =>
        instant is { } at ? TimeZoneInfo.ConvertTime(at, zone) : null;
}
