namespace SmartAcademy.Data.Access;

/// <summary>A reader device that proved itself by a live key.</summary>
public sealed record DeviceIdentity(Guid DeviceId, Guid SchoolId);
