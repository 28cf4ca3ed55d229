namespace SmartAcademy.Domain.Access.Devices;

/// <summary>What a device tells of itself, once in a while.</summary>
/// <param name="DeviceTime">What its clock says.</param>
/// <param name="Waiting">Scans that it keeps and has not delivered yet.</param>
/// <param name="ListMadeAt">When the list was made by which it decides without a connection; null when it has none.</param>
/// <param name="Version">Of its program.</param>
public sealed record Heartbeat(DateTimeOffset DeviceTime, int Waiting, DateTimeOffset? ListMadeAt, string? Version)
{
    /// <summary>More would not fit into any device.</summary>
    public const int MostWaiting = 1_000_000;

    public const int LongestVersion = 40;
}
