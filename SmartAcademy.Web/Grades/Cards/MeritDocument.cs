using Microsoft.Extensions.Localization;
using SmartAcademy.Data.Grades;
using SmartAcademy.Domain.Grades;
using SmartAcademy.Web.Printing;
using SmartAcademy.Web.Ui;

namespace SmartAcademy.Web.Grades.Cards;

/// <summary>The merit list of a class on paper.</summary>
internal static class MeritDocument
{
    public static async Task WriteAsync(
        Stream stream, HeadedPaper paper, ScaleKind kind, IAsyncEnumerable<MeritLine> lines, IStringLocalizer<GradesTexts> texts, CancellationToken ct)
    {
        var hasGpa = kind is ScaleKind.Gpa;
        using var document = new PdfDocument(stream, texts["tab.merit"]);
        var table = new PdfTable(document, PageSize.A4, Columns(hasGpa, texts), paper.Frame);
        await foreach (var line in lines.WithCancellation(ct))
        {
            table.AddRow(Cells(line, hasGpa));
        }

        await document.FinishAsync(ct);
    }

    private static List<TableColumn> Columns(bool hasGpa, IStringLocalizer texts)
    {
        List<TableColumn> columns =
        [
            new(texts["rank"], 1, TextAlignment.End),
            new(texts["roll"], 1, TextAlignment.End),
            new(texts["student"], 5, TextAlignment.Left),
            new(texts["average"], 1.4, TextAlignment.End),
            new(texts["total"], 1.3, TextAlignment.End),
            new(texts["grade"], 2, TextAlignment.Left),
        ];
        if (hasGpa)
        {
            columns.Insert(3, new(texts["gpa"], 1.1, TextAlignment.End));
        }

        return columns;
    }

    private static List<string?> Cells(MeritLine line, bool hasGpa)
    {
        List<string?> cells =
        [
            GradeWords.Number(line.Rank), GradeWords.Number(line.RollNumber), NameOf.First(line.Name, line.NameBangla),
            GradeWords.Percent(line.Average), GradeWords.Mark(line.Total), NameOf.First(line.GradeName, line.GradeNameBangla),
        ];
        if (hasGpa)
        {
            cells[^1] = line.Letter;
            cells.Insert(3, GradeWords.Gpa(line.Gpa));
        }

        return cells;
    }
}
