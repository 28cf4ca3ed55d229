namespace SmartAcademy.Data.Access;

/// <summary>A reader device as a person typed it.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="AccessPointId">The access point that counts when a scan names none.</param>
/// <param name="AlsoServes">Other access points it may scan for.</param>
public sealed record DeviceWishes(string? Name, Guid? AccessPointId, IReadOnlyCollection<Guid> AlsoServes);
