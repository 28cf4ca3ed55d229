namespace SmartAcademy.Domain.Presence;

/// <summary>The last scan of somebody by which a gate opened, as far as it tells whether they are inside.</summary>
public sealed record LastScan
{
    public required DateTimeOffset At { get; init; }

    /// <summary>In; else out.</summary>
    public required bool WentIn { get; init; }

    /// <summary>On the school's running day.</summary>
    public bool IsToday { get; init; } = true;

    public bool Offline { get; init; }

    /// <summary>The device opened the gate, and the portal said no afterwards.</summary>
    public bool WasDenied { get; init; }

    public bool Passback { get; init; }

    public bool Overridden { get; init; }

    /// <summary>The device that read it is not heard of now, or holds scans back.</summary>
    public bool DeviceIsSilent { get; init; }
}
