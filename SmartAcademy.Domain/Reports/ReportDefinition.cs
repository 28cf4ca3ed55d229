using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Reports;

/// <summary>What a report shows: of what, which columns in which order, which rows, grouped and sorted by what.</summary>
public sealed record ReportDefinition
{
    public const int LongestName = 100;
    public const int MostColumns = 20;

    public required string Name { get; init; }

    public required ReportEntity Entity { get; init; }

    /// <summary>Keys, in the order in which they are shown.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    public IReadOnlyList<ReportFilter> Filters { get; init; } = [];

    public string? GroupBy { get; init; }

    /// <summary>Null for the order that is natural to the entity, such as class and roll.</summary>
    public string? SortBy { get; init; }

    public bool Descending { get; init; }

    /// <summary>The definition as it is stored, or every refusal at its field.</summary>
    public Checked<ReportDefinition> Check()
    {
        var (fields, subject) = (new FieldReader(), ReportCatalogue.Of(Entity));
        var definition = this with { Name = fields.RequiredLine(Name, LongestName, nameof(Name)), Columns = [.. Columns.Distinct()] };
        fields.RefuseIf(definition.Columns.Count == 0, ReportRefusals.NoColumns, nameof(Columns));
        fields.RefuseIf(definition.Columns.Count > MostColumns, ReportRefusals.TooManyColumns, nameof(Columns));
        fields.RefuseIf(definition.Columns.Any(key => subject.Find(key) is null), ReportRefusals.UnknownColumn, nameof(Columns));
        fields.RefuseIf(GroupBy is not null && subject.Find(GroupBy) is not { CanGroup: true }, ReportRefusals.CannotGroup, nameof(GroupBy));
        fields.RefuseIf(SortBy is not null && subject.Find(SortBy) is not { IsSensitive: false }, ReportRefusals.CannotSort, nameof(SortBy));
        foreach (var (filter, refusal) in ReportFilterRules.Refusals(subject, Filters))
        {
            fields.Refuse(refusal, FieldOf(filter));
        }

        return fields.Finish(definition);
    }

    /// <summary>Whether a person may look at it: at the entity and at each column, also at those that only sort or narrow.</summary>
    public Result CheckFor(Actor actor)
    {
        var subject = ReportCatalogue.Of(Entity);
        if (!subject.IsShownTo(actor))
        {
            return Refusal.Forbidden;
        }

        return Used.All(key => subject.Find(key)?.IsShownTo(actor) is true) ? Result.Ok : ReportRefusals.ColumnForbidden;
    }

    private IEnumerable<string> Used => [.. Columns, .. Filters.Select(filter => filter.Column), .. new[] { GroupBy, SortBy }.OfType<string>()];

    /// <summary>The field at which the refusals of a column's filter stand.</summary>
    public static string FieldOf(string column) => $"Filters[{column}]";
}
