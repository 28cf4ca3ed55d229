using SmartAcademy.Domain.Access;

namespace SmartAcademy.Data.Access;

/// <summary>An access point in the list.</summary>
public sealed record AccessPointLine
{
    public required Guid Id { get; init; }

    public required string SchoolCode { get; init; }

    public required string Name { get; init; }

    public string? Location { get; init; }

    public required AccessPointDirection Direction { get; init; }

    public required bool IsActive { get; init; }

    /// <summary>How many devices scan for it.</summary>
    public required int Devices { get; init; }

    /// <summary>Nothing was ever scanned here and no device serves it, so it may go.</summary>
    public required bool IsUnused { get; init; }
}
