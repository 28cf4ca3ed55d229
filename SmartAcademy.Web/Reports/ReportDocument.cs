using System.Globalization;
using Microsoft.Extensions.Localization;
using SmartAcademy.Data.Reports;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Reports;
using SmartAcademy.Web.Printing;
using SmartAcademy.Web.Ui;

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
    private const double FootHeight = 16;

    private static readonly double Margin = Units.Mm(15);
    private static readonly double HeadHeight = Units.Mm(22);
    private static readonly double LogoSide = Units.Mm(16);
    private static readonly Ink Black = Ink.Rgb(0x17211D);
    private static readonly Ink Quiet = Ink.Rgb(0x4A5852);
    private static readonly TextStyle School = new(11, Ink.Rgb(0x0B6B4B), FontWeight.Bold);
    private static readonly TextStyle Title = new(14, Black, FontWeight.Bold);
    private static readonly TextStyle Small = new(8.5, Quiet);

    private readonly ReportSubject subject = ReportCatalogue.Of(definition.Entity);

    private List<ReportColumn> Columns => [.. definition.Columns.Select(key => subject.Find(key)!)];

    private PageSize Page => Columns.Sum(column => column.Width) > Upright ? PageSize.A4.Turned : PageSize.A4;

    /// <param name="target">Left open.</param>
    /// <param name="head">Whose paper it is.</param>
    /// <param name="logo">A picture, or null.</param>
    /// <param name="madeAt">In the school's zone.</param>
    /// <param name="lines">At least one.</param>
    /// <param name="ct">Ends the writing.</param>
    public async Task WriteAsync(
        Stream target, Letterhead head, byte[]? logo, DateTimeOffset madeAt, IAsyncEnumerable<ReportLine> lines, CancellationToken ct)
    {
        using var picture = PdfImage.Read(logo);
        using var document = new PdfDocument(target, labels.Name(definition));
        var frame = new PageFrame(HeadHeight, FootHeight, (canvas, number) => DrawFrame(canvas, number, head, picture, madeAt));
        var table = new PdfTable(document, Page, [.. Columns.Select(TableColumnOf)], frame);
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

    private void DrawFrame(Canvas page, int number, Letterhead head, PdfImage? logo, DateTimeOffset madeAt)
    {
        var (left, width) = (Margin, page.Size.Width - (2 * Margin));
        if (logo is not null)
        {
            page.Contain(new Box(left, Margin, LogoSide, LogoSide), logo);
            (left, width) = (left + LogoSide + 10, width - LogoSide - 10);
        }

        page.Text(NameOf.First(head.Name, head.NameBangla), School, new Box(left, Margin, width, 14));
        page.Text(labels.Name(definition), Title, new Box(left, Margin + 16, width, 18));
        page.Text(texts["made", Say.DateTime(madeAt)], Small, new Box(left, Margin + 36, width, 12));
        var foot = page.Size.Height - Margin - FootHeight + 6;
        page.Text(
            texts["page", Say.Digits(number.ToString(CultureInfo.InvariantCulture))], Small with { Alignment = TextAlignment.End },
            new Box(Margin, foot, page.Size.Width - (2 * Margin), 12));
    }
}
