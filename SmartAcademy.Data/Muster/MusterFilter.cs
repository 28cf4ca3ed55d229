using SmartAcademy.Domain.Muster;

namespace SmartAcademy.Data.Muster;

/// <summary>Whom of the list a person wants to see; without a wish nobody: the classes are shown.</summary>
public sealed record MusterFilter(string? Search = null, Guid? ClassId = null, MusterKind? Kind = null, bool StillMissing = false)
{
    /// <summary>Everybody, for paper.</summary>
    public static readonly MusterFilter Whole = new() { All = true };

    /// <summary>On one screen.</summary>
    public const int Most = 300;

    public bool IsEmpty => string.IsNullOrWhiteSpace(Search) && ClassId is null && Kind is null && !StillMissing && !All;

    private bool All { get; init; }

    internal IEnumerable<MusterLine> Of(IEnumerable<MusterLine> lines) => IsEmpty ? [] : All ? lines : lines.Where(Shows).Take(Most);

    private bool Shows(MusterLine line) =>
        (ClassId is null || line.ClassId == ClassId)
        && (Kind is null || line.Kind == Kind)
        && (!StillMissing || line.Status is MusterStatus.Open or MusterStatus.Missing)
        && (string.IsNullOrWhiteSpace(Search) || line.Name.Contains(Search.Trim(), StringComparison.OrdinalIgnoreCase)
            || line.NameBangla?.Contains(Search.Trim(), StringComparison.OrdinalIgnoreCase) is true);
}
