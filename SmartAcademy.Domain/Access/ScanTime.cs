namespace SmartAcademy.Domain.Access;

/// <summary>When a scan counts as having happened, and whether the device's clock was too far off to be believed.</summary>
public readonly record struct ScanTime(DateTimeOffset OccurredAt, bool ClockSkewed)
{
    /// <summary>How long a device may keep scans before it sends them.</summary>
    public static readonly TimeSpan LongestOffline = TimeSpan.FromDays(7);

    public static readonly TimeSpan ToleratedSkew = TimeSpan.FromMinutes(2);

    /// <summary>A scan that is answered while the person stands there happens now, whatever the device's clock says.</summary>
    public static ScanTime Online(DateTimeOffset? deviceTime, DateTimeOffset now) =>
        new(now, deviceTime is { } told && (told - now).Duration() > ToleratedSkew);

    /// <summary>A scan that was kept happened when the device says, within a week; else it counts as now.</summary>
    public static ScanTime Offline(DateTimeOffset deviceTime, DateTimeOffset now)
    {
        var believed = deviceTime >= now - LongestOffline && deviceTime <= now + ToleratedSkew;
        return believed ? new ScanTime(deviceTime < now ? deviceTime : now, false) : new ScanTime(now, true);
    }
}
