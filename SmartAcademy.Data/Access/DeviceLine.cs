using SmartAcademy.Data.Access.Devices;

namespace SmartAcademy.Data.Access;

/// <summary>A reader device in the list.</summary>
public sealed record DeviceLine
{
    public required Guid Id { get; init; }

    public required string SchoolCode { get; init; }

    public required string Name { get; init; }

    public required string AccessPointName { get; init; }

    public required bool IsActive { get; init; }

    public required int LiveKeys { get; init; }

    public required DeviceState State { get; init; }
}
