using SmartAcademy.Domain.Access;

namespace SmartAcademy.Data.Access;

/// <summary>An access point as a person typed it.</summary>
public sealed record AccessPointDetails(string? Name, string? Location, AccessPointDirection Direction);
