using System.Globalization;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Reports;

/// <summary>Which filters fit which columns.</summary>
internal static class ReportFilterRules
{
    private const int MostValues = 50;
    private const int LongestValue = 100;
    private const int MostLastDays = 3660;

    /// <summary>Each refusal beside the key of the column whose filter it speaks of.</summary>
    public static IEnumerable<(string Column, Refusal Refusal)> Refusals(ReportSubject subject, IReadOnlyList<ReportFilter> filters)
    {
        foreach (var filter in filters)
        {
            if (RefusalOf(subject.Find(filter.Column), filter) is { } refusal)
            {
                yield return (filter.Column, refusal);
            }
        }

        if (subject.DaysColumn is { } days && RefusalOfDays(filters.FirstOrDefault(filter => filter.Column == days)) is { } needed)
        {
            yield return (days, needed);
        }
    }

    private static Refusal? RefusalOf(ReportColumn? column, ReportFilter filter)
    {
        if (column is not { IsSensitive: false } || filter.Values.Count == 0 || filter.Values.Any(value => value.Length > LongestValue))
        {
            return ReportRefusals.FilterDoesNotFit;
        }

        if (filter.Values.Count > MostValues)
        {
            return ReportRefusals.TooManyValues;
        }

        return Fits(column, filter) ? RefusalOfRange(column, filter) : ReportRefusals.FilterDoesNotFit;
    }

    private static bool Fits(ReportColumn column, ReportFilter filter) => (column.Kind, filter.Operator) switch
    {
        (ColumnKind.Text, ReportOperator.Is or ReportOperator.Contains) => filter.Values.Count == 1 && filter.Values[0].Length > 0,
        (ColumnKind.Text, ReportOperator.OneOf) => filter.Values.All(value => value.Length > 0),
        (ColumnKind.Choice, ReportOperator.OneOf) => filter.Values.All(column.Choices.Contains),
        (ColumnKind.Number, ReportOperator.Is) => filter.Values.Count == 1 && NumberOf(filter.Values[0]) is not null,
        (ColumnKind.Number, ReportOperator.Between) => IsRange(filter, value => NumberOf(value) is not null),
        (ColumnKind.Day or ColumnKind.Month or ColumnKind.Moment, ReportOperator.Between) => IsRange(filter, value => DayOf(value) is not null),
        (ColumnKind.Day or ColumnKind.Month or ColumnKind.Moment, ReportOperator.LastDays) => filter.Values.Count == 1 && NumberOf(filter.Values[0]) is >= 0 and <= MostLastDays,
        _ => false,
    };

    private static bool IsRange(ReportFilter filter, Func<string, bool> isReadable) =>
        filter.Values.Count == 2 && filter.Values.Any(value => value.Length > 0) && filter.Values.All(value => value.Length == 0 || isReadable(value));

    private static Refusal? RefusalOfRange(ReportColumn column, ReportFilter filter)
    {
        if (filter.Operator is not ReportOperator.Between)
        {
            return null;
        }

        var backwards = column.Kind is ColumnKind.Number
            ? NumberOf(filter.Values[0]) > NumberOf(filter.Values[1])
            : DayOf(filter.Values[0]) > DayOf(filter.Values[1]);
        return backwards ? ReportRefusals.RangeBackwards : null;
    }

    private static Refusal? RefusalOfDays(ReportFilter? filter) => filter switch
    {
        { Operator: ReportOperator.LastDays, Values: [var typed] } => NumberOf(typed) >= ReportSubject.MostDays ? ReportRefusals.TooManyDays : null,
        { Operator: ReportOperator.Between, Values: [var from, var to] } when DayOf(from) is { } first && DayOf(to) is { } last =>
            last.DayNumber - first.DayNumber >= ReportSubject.MostDays ? ReportRefusals.TooManyDays : null,
        _ => ReportRefusals.DaysNeeded,
    };

    private static int? NumberOf(string value) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateOnly? DayOf(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
