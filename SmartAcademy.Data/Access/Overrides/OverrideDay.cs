using SmartAcademy.Domain.Access.Overrides;

namespace SmartAcademy.Data.Access.Overrides;

/// <summary>The overrides of a day.</summary>
public sealed record OverrideDay
{
    /// <summary>Shown at once; a day with more has another trouble than its review.</summary>
    public const int Most = 200;

    public required DateOnly Day { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>The ones that wait first, then by time.</summary>
    public required IReadOnlyList<OverrideLine> Lines { get; init; }

    public required IReadOnlyList<OverrideCount<OverrideReason>> ByReason { get; init; }

    /// <summary>By the guard's name.</summary>
    public required IReadOnlyList<OverrideCount<string>> ByGuard { get; init; }

    /// <summary>Earlier and later days with overrides that nobody has reviewed, the oldest first.</summary>
    public required IReadOnlyList<OverrideCount<DateOnly>> Waiting { get; init; }
}
