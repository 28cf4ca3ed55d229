namespace SmartAcademy.Domain.Access;

/// <summary>The gate as it stands when a pass is shown to it.</summary>
/// <param name="IsOpen">The access point and its school are at work.</param>
/// <param name="Serves">Which ways it serves.</param>
/// <param name="Asked">The way that the device names; null lets the gate decide.</param>
/// <param name="Day">The school's day of the scan.</param>
public readonly record struct GateAtScan(bool IsOpen, AccessPointDirection Serves, GateDirection? Asked, DateOnly Day)
{
    /// <summary>The way the person goes; null where a gate serves both ways and only their last scan of the day can tell.</summary>
    public GateDirection? Direction => Asked ?? Serves switch
    {
        AccessPointDirection.Entry => GateDirection.Entry,
        AccessPointDirection.Exit => GateDirection.Exit,
        _ => null,
    };
}
