using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Access;

/// <summary>An access point that a device may scan for.</summary>
public sealed class DeviceAccessPoint : IOwnedBySchool
{
    private DeviceAccessPoint()
    {
    }

    public DeviceAccessPoint(Guid schoolId, Guid deviceId, Guid accessPointId) =>
        (SchoolId, DeviceId, AccessPointId) = (schoolId, deviceId, accessPointId);

    public Guid SchoolId { get; private set; }

    public Guid DeviceId { get; private set; }

    public Guid AccessPointId { get; private set; }
}
