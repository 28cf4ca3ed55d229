using SmartAcademy.Domain.Presence;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Data.Presence;

/// <summary>One student as the statement of <see cref="PresenceReader"/> gives them.</summary>
internal sealed class PresenceRow
{
    private const string PassbackFlag = "passback";

    public Guid StudentId { get; init; }

    public string FirstName { get; init; } = "";

    public string? MiddleName { get; init; }

    public string? LastName { get; init; }

    public string? NameBangla { get; init; }

    public string EnrolmentNumber { get; init; } = "";

    public Guid? PhotoFileId { get; init; }

    public Guid? ClassId { get; init; }

    public int? RollNumber { get; init; }

    public DateTimeOffset? ScanAt { get; init; }

    public bool? WentIn { get; init; }

    public bool? Offline { get; init; }

    public bool? WasDenied { get; init; }

    public bool? Overridden { get; init; }

    public string[]? Flags { get; init; }

    public Guid? DeviceId { get; init; }

    public bool? RegisterSaysHere { get; init; }

    public DateTimeOffset? RegisterAt { get; init; }

    public DateTimeOffset? ReleasedAt { get; init; }

    public string Name => StudentName.Full(FirstName, MiddleName, LastName);

    public PresenceFinding? Finding(PresenceMoment moment) => PresenceRule.Of(new PresenceFacts
    {
        Now = moment.Now,
        Scan = ScanAt is { } at ? ScanOf(at, moment) : null,
        RegisterSaysHere = RegisterSaysHere,
        RegisterAt = RegisterAt,
        ReleasedAt = ReleasedAt,
        ExitsAreWatched = moment.ExitsAreWatched,
    });

    private LastScan ScanOf(DateTimeOffset at, PresenceMoment moment) => new()
    {
        At = at,
        WentIn = WentIn is true,
        IsToday = at >= moment.DayStart,
        Offline = Offline is true,
        WasDenied = WasDenied is true,
        Overridden = Overridden is true,
        Passback = Flags?.Contains(PassbackFlag) is true,
        DeviceIsSilent = DeviceId is { } device && moment.SilentDevices.Contains(device),
    };
}
