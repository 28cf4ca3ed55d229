using SmartAcademy.Domain.Access;

namespace SmartAcademy.Data.Access;

/// <summary>An access point that a device may scan for.</summary>
public sealed record ServedPoint(Guid Id, string Name, string? Location, AccessPointDirection Direction, bool IsActive);
