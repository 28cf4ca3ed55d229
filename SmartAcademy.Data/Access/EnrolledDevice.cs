using SmartAcademy.Domain.Access;

namespace SmartAcademy.Data.Access;

/// <summary>A phone or a kiosk that just became a reader device.</summary>
/// <param name="SchoolId">Whose passes it reads.</param>
/// <param name="DeviceId">Which device it is from now on.</param>
/// <param name="Key">Its key, told this once.</param>
public sealed record EnrolledDevice(Guid SchoolId, Guid DeviceId, DeviceApiKey Key);
