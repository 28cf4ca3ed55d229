namespace SmartAcademy.Data.Access;

/// <summary>A reader device as it may know itself.</summary>
public sealed record DeviceSelf
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required Guid SchoolId { get; init; }

    public required string SchoolName { get; init; }

    public string? SchoolNameBangla { get; init; }

    /// <summary>IANA zone id of the school.</summary>
    public required string TimeZoneId { get; init; }

    /// <summary>The access point that counts when a scan names none.</summary>
    public required Guid AccessPointId { get; init; }

    /// <summary>All that it serves, its own included.</summary>
    public required IReadOnlyList<ServedPoint> AccessPoints { get; init; }
}
