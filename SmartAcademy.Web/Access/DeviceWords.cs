using Microsoft.Extensions.Options;
using SmartAcademy.Data.Access;

namespace SmartAcademy.Web.Access;

/// <summary>Puts a device into the words of the API.</summary>
internal sealed class DeviceWords(IOptions<GateOptions> options, TimeProvider time)
{
    public DeviceAnswer Of(DeviceSelf self)
    {
        var points = self.AccessPoints.Select(Of).ToList();
        return new DeviceAnswer
        {
            DeviceId = self.Id,
            Name = self.Name,
            ServerTime = time.GetUtcNow(),
            SchoolId = self.SchoolId,
            School = self.SchoolName,
            SchoolBangla = self.SchoolNameBangla,
            TimeZone = self.TimeZoneId,
            OldListMinutes = options.Value.OldListMinutes,
            AccessPoint = points.Find(point => point.Id == self.AccessPointId),
            AccessPoints = points,
        };
    }

    private static DevicePoint Of(ServedPoint point) =>
        new(point.Id, point.Name, point.Location, point.Direction.ToString().ToLowerInvariant(), point.IsActive);
}
