using SmartAcademy.Domain.Access;

namespace SmartAcademy.Data.Access.Gate;

/// <summary>The lockdown that is on.</summary>
internal sealed record GateLockdown(DateTimeOffset StartedAt, LockdownAtScan AtScan);
