using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Reports;
using SmartAcademy.Web.Shell;

namespace SmartAcademy.Web.Reports;

/// <summary>The filter of one column as the builder sends it; left empty it lets all through.</summary>
public sealed class ReportFilterForm
{
    private static readonly char[] Separators = [',', ';', '،', '\n'];

    public string? Column { get; set; }

    public string? Operator { get; set; }

    public string? Words { get; set; }

    public string? From { get; set; }

    public string? To { get; set; }

    public string? LastDays { get; set; }

    /// <summary>A form that ticks none sends nothing, which is read as null.</summary>
    public List<string> Choices { get; set => field = value ?? []; } = [];

    public static ReportFilterForm Of(ReportColumn column, ReportFilter? filter) => new()
    {
        Column = column.Key,
        Operator = filter?.Operator.ToString(),
        Words = column.Kind is ColumnKind.Text && filter is not null ? string.Join(", ", filter.Values) : null,
        From = filter is { Operator: ReportOperator.Between or ReportOperator.Is } ? filter.Values[0] : null,
        To = filter is { Operator: ReportOperator.Between or ReportOperator.Is } ? filter.Values[^1] : null,
        LastDays = filter is { Operator: ReportOperator.LastDays } ? filter.Values[0] : null,
        Choices = filter is { Operator: ReportOperator.OneOf or ReportOperator.Is } && IsTicked(column) ? [.. filter.Values] : [],
    };

    /// <summary>Whether a class stood in the filter; one that was narrowed by a word, as earlier ones were, holds every class with the word.</summary>
    public bool Holds(string name) =>
        Choices.Contains(name, StringComparer.OrdinalIgnoreCase)
        || (Operator == nameof(ReportOperator.Contains) && Words is { Length: > 0 } word && name.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Null when nothing was filled in.</summary>
    public ReportFilter? Read(FieldReader fields, ReportColumn column)
    {
        var field = ReportDefinition.FieldOf(column.Key);
        return column.Kind switch
        {
            ColumnKind.Text when Choices.Count == 0 => OfWords(column),
            ColumnKind.Text or ColumnKind.Choice => Choices.Count == 0 ? null : new ReportFilter(column.Key, ReportOperator.OneOf, [.. Choices]),
            ColumnKind.Number => Range(column, FormReading.Written(fields.Whole(From, field)), FormReading.Written(fields.Whole(To, field))),
            ColumnKind.Day or ColumnKind.Month or ColumnKind.Moment when FormReading.Written(fields.Whole(LastDays, field)) is { } days =>
                new ReportFilter(column.Key, ReportOperator.LastDays, [days]),
            ColumnKind.Day or ColumnKind.Month or ColumnKind.Moment => Range(column, FormReading.Written(fields.Day(From, field)), FormReading.Written(fields.Day(To, field))),
            _ => null,
        };
    }

    private ReportFilter? OfWords(ReportColumn column)
    {
        var words = Words?.Trim() ?? "";
        var chosen = Enum.TryParse<ReportOperator>(Operator, out var read) ? read : ReportOperator.Contains;
        return words.Length == 0
            ? null
            : new ReportFilter(column.Key, chosen, chosen is ReportOperator.OneOf
                ? words.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                : [words]);
    }

    private static bool IsTicked(ReportColumn column) => column.IsClass || column.Kind is ColumnKind.Choice;

    private static ReportFilter? Range(ReportColumn column, string? from, string? to) =>
        from is null && to is null ? null : new ReportFilter(column.Key, ReportOperator.Between, [from ?? "", to ?? ""]);
}
