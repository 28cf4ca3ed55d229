using Microsoft.Extensions.Localization;
using SmartAcademy.Data.Reports;
using SmartAcademy.Domain.Reports;
using SmartAcademy.Web.Printing;

namespace SmartAcademy.Web.Reports;

/// <summary>A report on paper: A4, on its side when its columns need it, with the school's head on each page.</summary>
internal sealed class ReportDocument(ReportDefinition definition, ReportLabels labels, IStringLocalizer<ReportsTexts> texts)
{
    /// <summary>About six hundred pages.</summary>
    public const int MostRows = 20_000;

    public const int MostColumns = 12;

    /// <summary>Characters that an upright page holds.</summary>
    private const int Upright = 95;

    private const int PagesBeforeFlush = 10;

    private readonly ReportSubject subject = ReportCatalogue.Of(definition.Entity);

    private List<ReportColumn> Columns => [.. definition.Columns.Select(key => subject.Find(key)!)];

    private PageSize Page => Columns.Sum(column => column.Width) > Upright ? PageSize.A4.Turned : PageSize.A4;

    /// <param name="target">Left open.</param>
    /// <param name="paper">Of the school that prints.</param>
    /// <param name="lines">At least one.</param>
    /// <param name="ct">Ends the writing.</param>
    public async Task WriteAsync(Stream target, HeadedPaper paper, IAsyncEnumerable<ReportLine> lines, CancellationToken ct)
    {
        using var document = new PdfDocument(target, labels.Name(definition));
        var table = new PdfTable(document, Page, [.. Columns.Select(TableColumnOf)], paper.Frame);
        var flushed = 0;
        await foreach (var row in new GroupedRows(table, definition, labels, texts).WriteAsync(lines, ct))
        {
            if (document.PageCount - flushed >= PagesBeforeFlush)
            {
                flushed = document.PageCount;
                await document.FlushAsync(ct);
            }
        }

        await document.FinishAsync(ct);
    }

    private TableColumn TableColumnOf(ReportColumn column) =>
        new(labels.Column(column), column.Width, column.Kind is ColumnKind.Number ? TextAlignment.End : TextAlignment.Start);
}
