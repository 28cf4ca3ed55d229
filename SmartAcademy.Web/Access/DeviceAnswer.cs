using System.ComponentModel;

namespace SmartAcademy.Web.Access;

/// <summary>What a device is told of itself.</summary>
internal sealed record DeviceAnswer
{
    public required Guid DeviceId { get; init; }

    public required string Name { get; init; }

    [Description("The server's clock, to set the device's by.")]
    public required DateTimeOffset ServerTime { get; init; }

    [Description("The school whose passes the device reads; pass-keys and revoked-passes stand under this id.")]
    public required Guid SchoolId { get; init; }

    public required string School { get; init; }

    public string? SchoolBangla { get; init; }

    [Description("IANA zone in which the school counts its days.")]
    public required string TimeZone { get; init; }

    [Description("A list of stopped passes older than this many minutes is no longer to be trusted without a word to the guard.")]
    public required int OldListMinutes { get; init; }

    [Description("The access point that counts when a scan names none.")]
    public DevicePoint? AccessPoint { get; init; }

    [Description("All access points that the device serves.")]
    public required IReadOnlyList<DevicePoint> AccessPoints { get; init; }
}
