namespace SmartAcademy.Data.Access.Gate;

/// <summary>A reader device at work, found by a live key.</summary>
internal sealed class GateReader(Guid deviceId, Guid ownPointId, DateTimeOffset? lastSeenAt)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly HashSet<Guid> serves = [];

    public Guid DeviceId => deviceId;

    public Guid OwnPointId => ownPointId;

    public void Serve(Guid pointId) => serves.Add(pointId);

    public bool Serves(Guid pointId) => serves.Contains(pointId);

    /// <summary>True once a minute: then it is written down that the device is there.</summary>
    public bool IsNewsAt(DateTimeOffset now) => lastSeenAt is null || lastSeenAt < now - Minute;

    public void See(DateTimeOffset now) => lastSeenAt = now;
}
