using SmartAcademy.Data.Reports;
using SmartAcademy.Domain.Reports;
using SmartAcademy.Web.Spreadsheets;

namespace SmartAcademy.Web.Reports;

/// <summary>A report as a table of a spreadsheet. The column that it is grouped by stands first, so that a sheet can be sorted again.</summary>
internal sealed class ReportSheet(ReportDefinition definition, ReportLabels labels)
{
    private readonly ReportSubject subject = ReportCatalogue.Of(definition.Entity);

    private IReadOnlyList<ReportColumn> Columns => [.. definition.Columns.Select(key => subject.Find(key)!)];

    private ReportColumn? Group => subject.Find(definition.GroupBy);

    /// <param name="target">Left open.</param>
    /// <param name="format">A sheet or plain rows.</param>
    /// <param name="lines">Written one by one, and not kept.</param>
    /// <param name="ct">Ends the writing.</param>
    public async Task WriteAsync(Stream target, ReportFormat format, IAsyncEnumerable<ReportLine> lines, CancellationToken ct)
    {
        IReadOnlyList<ReportColumn> columns = Group is { } group ? [group, .. Columns] : Columns;
        await using var writer = Open(target, format, columns);
        await writer.WriteAsync([.. columns.Select(labels.Column)], ct);
        await foreach (var line in lines.WithCancellation(ct))
        {
            IReadOnlyList<object?> cells = Group is null ? line.Cells : [line.Group, .. line.Cells];
            await writer.WriteAsync([.. columns.Zip(cells, labels.InSheet)], ct);
        }
    }

    private ISheetWriter Open(Stream target, ReportFormat format, IReadOnlyList<ReportColumn> columns) => format is ReportFormat.Csv
        ? new CsvSheetWriter(target)
        : new XlsxSheetWriter(target, labels.Entity(definition.Entity), [.. columns.Select(column => (double)column.Width)]);
}
