using SmartAcademy.Domain.Access;

namespace SmartAcademy.Data.Access.Gate;

/// <summary>An access point; a removed one keeps its name for the answers that were given there.</summary>
internal sealed record GatePoint(Guid Id, string Name, AccessPointDirection Serves, bool IsOpen);
