using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Reports;

/// <summary>Something that reports tell of, with its columns.</summary>
/// <param name="Entity">What a row is.</param>
/// <param name="SeenWith">Any of these permissions lets a person look at it; which rows they see is decided by their scope.</param>
/// <param name="TakenWith">The permission with which it leaves the house as a file.</param>
/// <param name="Columns">In the order in which a builder offers them.</param>
public sealed record ReportSubject(ReportEntity Entity, IReadOnlyList<string> SeenWith, string TakenWith, IReadOnlyList<ReportColumn> Columns)
{
    /// <summary>The longest stretch of days that a report of <see cref="DaysColumn"/> reads.</summary>
    public const int MostDays = 366;

    /// <summary>The column whose days must be narrowed, since there are too many rows to read all; null for none.</summary>
    public string? DaysColumn { get; init; }

    public ReportColumn? Find(string? key) => Columns.FirstOrDefault(column => column.Key == key);

    public bool IsShownTo(Actor actor) => SeenWith.Any(actor.May);

    public bool IsGivenTo(Actor actor) => IsShownTo(actor) && actor.May(TakenWith);
}
