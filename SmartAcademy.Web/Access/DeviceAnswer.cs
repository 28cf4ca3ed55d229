using System.ComponentModel;

namespace SmartAcademy.Web.Access;

/// <summary>What a device is told of itself.</summary>
internal sealed record DeviceAnswer(
    Guid DeviceId,
    string Name,
    [property: Description("The server's clock, to set the device's by.")] DateTimeOffset ServerTime,
    [property: Description("The access point that counts when a scan names none.")] DevicePoint? AccessPoint,
    [property: Description("All access points that the device serves.")] IReadOnlyList<DevicePoint> AccessPoints);
