namespace SmartAcademy.Data.Visitors;

/// <summary>Which visits a person wants to see.</summary>
public sealed record VisitFilter
{
    public VisitView View { get; init; }

    /// <summary>A part of a name, or a whole phone number.</summary>
    public string? Search { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;
}
