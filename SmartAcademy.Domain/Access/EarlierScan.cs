namespace SmartAcademy.Domain.Access;

/// <summary>The holder's last granted scan before another one.</summary>
public readonly record struct EarlierScan(DateTimeOffset At, GateDirection Direction, Guid AccessPointId);
