using System.Globalization;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Reports;
using SmartAcademy.Web.Shell;

namespace SmartAcademy.Web.Reports;

/// <summary>What the builder sends, as typed.</summary>
public sealed class ReportForm
{
    private const int LastPlace = 1000;

    public string? Name { get; set; }

    public bool IsShared { get; set; }

    public string? GroupBy { get; set; }

    public string? SortBy { get; set; }

    public bool Descending { get; set; }

    public List<ReportColumnForm> Columns { get; set; } = [];

    public List<ReportFilterForm> Filters { get; set; } = [];

    /// <summary>The fields at which the page shows refusals.</summary>
    public static string[] FieldsOf(ReportSubject subject) =>
        [nameof(Name), nameof(Columns), nameof(GroupBy), nameof(SortBy), .. subject.Columns.Select(column => ReportDefinition.FieldOf(column.Key))];

    /// <summary>A form for the columns that the person sees, filled from a definition.</summary>
    public static ReportForm Of(ReportSubject subject, Actor actor, ReportDefinition? definition, bool isShared) => new()
    {
        Name = definition?.Name,
        IsShared = isShared,
        GroupBy = definition?.GroupBy,
        SortBy = definition?.SortBy,
        Descending = definition?.Descending ?? false,
        Columns = [.. subject.Columns.Where(column => column.IsShownTo(actor)).Select(column => ColumnOf(column, definition))],
        Filters = [.. FiltersOf(subject, actor).Select(column =>
            ReportFilterForm.Of(column, definition?.Filters.FirstOrDefault(filter => filter.Column == column.Key)))],
    };

    public static IEnumerable<ReportColumn> FiltersOf(ReportSubject subject, Actor actor) =>
        subject.Columns.Where(column => !column.IsSensitive && column.IsShownTo(actor));

    public ReportDefinition Read(FieldReader fields, ReportSubject subject) => new()
    {
        Name = Name ?? "",
        Entity = subject.Entity,
        Columns = [.. Columns.Where(column => column.Chosen).OrderBy(PlaceOf).Select(column => column.Key ?? "")],
        Filters = [.. Filters.Select(filter => subject.Find(filter.Column) is { } column ? filter.Read(fields, column) : null).OfType<ReportFilter>()],
        GroupBy = string.IsNullOrEmpty(GroupBy) ? null : GroupBy,
        SortBy = string.IsNullOrEmpty(SortBy) ? null : SortBy,
        Descending = Descending,
    };

    private static ReportColumnForm ColumnOf(ReportColumn column, ReportDefinition? definition)
    {
        var place = definition?.Columns.ToList().IndexOf(column.Key) ?? -1;
        return new ReportColumnForm { Key = column.Key, Chosen = place >= 0, Place = place < 0 ? null : FormReading.Written(place + 1) };
    }

    private static int PlaceOf(ReportColumnForm column) =>
        int.TryParse(DigitText.ToLatin(column.Place ?? ""), NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : LastPlace;
}
