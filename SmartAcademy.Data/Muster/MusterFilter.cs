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

    /// <summary>All but the names, which are put together only afterwards.</summary>
    internal IQueryable<MusterPerson> Of(IQueryable<MusterPerson> people) => OfKind(people)
        .Where(person => ClassId == null || person.ClassId == ClassId)
        .Where(person => !StillMissing || person.Status == MusterStatus.Open || person.Status == MusterStatus.Missing);

    internal IEnumerable<MusterLine> Of(IEnumerable<MusterLine> lines) => All ? lines : lines.Where(IsNamed).Take(Most);

    private IQueryable<MusterPerson> OfKind(IQueryable<MusterPerson> people) => Kind switch
    {
        MusterKind.Student => people.Where(person => person.StudentId != null),
        MusterKind.Staff => people.Where(person => person.UserId != null),
        MusterKind.Visitor => people.Where(person => person.StudentId == null && person.UserId == null),
        _ => people,
    };

    private bool IsNamed(MusterLine line) =>
        string.IsNullOrWhiteSpace(Search) || line.Name.Contains(Search.Trim(), StringComparison.OrdinalIgnoreCase)
        || line.NameBangla?.Contains(Search.Trim(), StringComparison.OrdinalIgnoreCase) is true;
}
