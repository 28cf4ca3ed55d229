namespace SmartAcademy.Data.Muster;

/// <summary>An evacuation as a list shows it; times are the school's.</summary>
public sealed record MusterHead
{
    public required Guid Id { get; init; }

    public required bool IsDrill { get; init; }

    public required string Reason { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    public string? StartedBy { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public string? EndedBy { get; init; }

    public MusterFigures Figures { get; init; } = new(0, 0, 0, 0);
}
