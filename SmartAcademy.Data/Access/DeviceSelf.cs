namespace SmartAcademy.Data.Access;

/// <param name="Id">The device.</param>
/// <param name="Name">Its name.</param>
/// <param name="AccessPointId">The access point that counts when a scan names none.</param>
/// <param name="AccessPoints">All that it serves, its own included.</param>
public sealed record DeviceSelf(Guid Id, string Name, Guid AccessPointId, IReadOnlyList<ServedPoint> AccessPoints);
