using SmartAcademy.Data.Classes;
using SmartAcademy.Domain.Releases;

namespace SmartAcademy.Data.Releases;

/// <summary>A release in a list; times are the school's.</summary>
public sealed record ReleaseLine
{
    public required Guid Id { get; init; }

    public required Guid StudentId { get; init; }

    public string Name { get; init; } = "";

    public string? NameBangla { get; init; }

    public ClassTitle? Class { get; init; }

    public Guid? PhotoFileId { get; init; }

    public CollectedBy As { get; init; }

    public string CollectorName { get; init; } = "";

    public string Relation { get; init; } = "";

    public string? Reason { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Who handed the child over.</summary>
    public string? By { get; init; }

    public DateTimeOffset? ReturnedAt { get; init; }
}
