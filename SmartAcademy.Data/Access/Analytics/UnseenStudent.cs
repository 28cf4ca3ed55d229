using SmartAcademy.Data.Classes;

namespace SmartAcademy.Data.Access.Analytics;

/// <summary>A student whom no gate let through today.</summary>
public sealed record UnseenStudent
{
    public required Guid StudentId { get; init; }

    public required string Name { get; init; }

    public string? NameBangla { get; init; }

    public required string EnrolmentNumber { get; init; }

    public int? RollNumber { get; init; }

    public required ClassTitle Class { get; init; }

    /// <summary>The newest granted scan before today, on the school's clock; null where none is known.</summary>
    public DateTimeOffset? LastSeen { get; init; }
}
