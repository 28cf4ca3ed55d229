namespace SmartAcademy.Web.Access.Devices;

/// <param name="ServerTime">To set the device's clock by.</param>
internal sealed record HeartbeatAnswer(DateTimeOffset ServerTime);
