namespace SmartAcademy.Domain.Access.Devices;

/// <summary>What counts as a healthy device.</summary>
public static class DeviceRule
{
    /// <summary>Seen less long ago, a device is online.</summary>
    public static readonly TimeSpan OnlineFor = TimeSpan.FromMinutes(2);

    /// <summary>While school is open a device that was not seen for so long is missed.</summary>
    public static readonly TimeSpan MissedAfter = TimeSpan.FromMinutes(15);

    /// <summary>At other times it may sleep longer.</summary>
    public static readonly TimeSpan ForgottenAfter = TimeSpan.FromDays(1);

    /// <summary>The same tolerance as for the times of scans.</summary>
    public static readonly int MostDriftSeconds = (int)ScanTime.ToleratedSkew.TotalSeconds;

    public static bool IsOnline(DateTimeOffset? seenAt, DateTimeOffset now) => seenAt > now - OnlineFor;

    public static bool Drifts(int driftSeconds) => Math.Abs(driftSeconds) > MostDriftSeconds;
}
