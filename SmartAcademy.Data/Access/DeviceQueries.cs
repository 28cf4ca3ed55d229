using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Access;

/// <summary>What a reader device may know of itself and of the people before it.</summary>
public sealed class DeviceQueries(IDbContextFactory<AcademyDbContext> contexts)
{
    public async Task<DeviceSelf?> SelfAsync(Actor actor, Guid deviceId, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var found = from device in db.Devices
                    join school in db.Schools on device.SchoolId equals school.Id
                    where device.Id == deviceId
                    select new DeviceSelf
                    {
                        Id = device.Id,
                        Name = device.Name,
                        SchoolId = school.Id,
                        SchoolName = school.Name,
                        SchoolNameBangla = school.NameBangla,
                        TimeZoneId = school.TimeZoneId,
                        AccessPointId = device.AccessPointId,
                        AccessPoints = device.AccessPoints
                            .Join(db.AccessPoints, served => served.AccessPointId, point => point.Id, (_, point) => point)
                            .OrderBy(point => point.Name)
                            .Select(point => new ServedPoint(point.Id, point.Name, point.Location, point.Direction, point.IsActive)).ToList(),
                    };
        return await found.AsNoTracking().FirstOrDefaultAsync(ct);
    }

    /// <summary>The photo of a student of the device's school who passed one of its gates; a device cannot walk through all faces.</summary>
    public async Task<Guid?> PhotoAsync(Actor actor, Guid deviceId, Guid studentId, DateTimeOffset since, CancellationToken ct)
    {
        var earliest = since - Domain.Access.ScanTime.LongestOffline;
        await using var db = await contexts.OpenAsync(actor, ct);
        return await db.Students
            .Where(student => student.Id == studentId && db.AccessLogs.Any(log =>
                log.StudentId == studentId && log.OccurredAt >= earliest && log.DeviceId == deviceId && log.ReceivedAt >= since
                && log.Status == Domain.Access.AccessStatus.Granted))
            .Select(student => student.PhotoFileId).FirstOrDefaultAsync(ct);
    }
}
