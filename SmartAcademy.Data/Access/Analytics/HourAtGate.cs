namespace SmartAcademy.Data.Access.Analytics;

/// <summary>Granted scans at one gate in one hour of the day, all days together.</summary>
public sealed record HourAtGate(int Hour, Guid AccessPointId, int Scans);
