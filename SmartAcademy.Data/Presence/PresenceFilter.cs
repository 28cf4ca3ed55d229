using SmartAcademy.Domain.Presence;

namespace SmartAcademy.Data.Presence;

/// <summary>Whom of those inside a person wants to see.</summary>
public sealed record PresenceFilter
{
    /// <summary>A part of a name in either script, or of a number.</summary>
    public string? Search { get; init; }

    public Guid? ClassId { get; init; }

    public bool VisitorsOnly { get; init; }

    public Doubt? Doubt { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    internal bool Shows(PresenceLine line) =>
        (Doubt is null || line.Finding.Doubt == Doubt)
        && (ClassId is null || line.ClassId == ClassId)
        && (!VisitorsOnly || line.IsVisitor)
        && (string.IsNullOrWhiteSpace(Search) || Names(line).Any(name => name.Contains(Search.Trim(), StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<string> Names(PresenceLine line) => [line.Name, line.NameBangla ?? "", line.Number];
}
