using Microsoft.Extensions.Localization;
using SmartAcademy.Data.Muster;
using SmartAcademy.Domain.Muster;
using SmartAcademy.Web.Printing;
using SmartAcademy.Web.Ui;

namespace SmartAcademy.Web.Muster;

/// <summary>An evacuation on paper: who was accounted for, by whom and when; those who were not stand first.</summary>
internal static class MusterDocument
{
    public static async Task WriteAsync(Stream stream, HeadedPaper paper, MusterSheet sheet, IStringLocalizer<MusterTexts> texts, CancellationToken ct)
    {
        using var document = new PdfDocument(stream, texts["report"]);
        var table = new PdfTable(document, PageSize.A4, Columns(texts), paper.Frame);
        table.AddHeading(sheet.Head.Reason);
        table.AddNote(Summary(sheet.Head, texts));
        AddSection(table, texts["not.accounted"], sheet.Lines.Where(line => line.Status is MusterStatus.Open or MusterStatus.Missing), texts);
        foreach (var some in sheet.Lines.GroupBy(line => (line.ClassId, line.Kind)))
        {
            AddSection(table, MusterWords.ClassOf(some.First(), texts), some, texts);
        }

        await document.FinishAsync(ct);
    }

    private static void AddSection(PdfTable table, string heading, IEnumerable<MusterLine> lines, IStringLocalizer<MusterTexts> texts)
    {
        var rows = lines.ToList();
        if (rows.Count == 0)
        {
            return;
        }

        table.AddHeading($"{heading} · {Say.Number(rows.Count)}");
        foreach (var line in rows)
        {
            table.AddRow(
                line.RollNumber is { } roll ? Say.Number(roll) : "", NameOf(line, texts), MusterWords.ClassOf(line, texts), texts[$"status.{line.Status}"],
                line.MarkedAt is { } at ? Say.Time(at) : "", line.MarkedBy ?? "");
        }
    }

    private static string NameOf(MusterLine line, IStringLocalizer<MusterTexts> texts) =>
        line.CameAt is { } came ? $"{MusterWords.NameOf(line, texts)} · {texts["came.after", Say.Time(came)]}" : MusterWords.NameOf(line, texts);

    private static string Summary(MusterHead head, IStringLocalizer<MusterTexts> texts) => string.Join(
        " · ",
        texts["started", Say.DateTime(head.StartedAt), head.StartedBy ?? "–"].Value,
        head.EndedAt is { } end ? texts["ended", Say.DateTime(end), head.EndedBy ?? "–"].Value : texts["running"].Value,
        texts["figures", Say.Number(head.Figures.All), Say.Number(head.Figures.Safe), Say.Number(head.Figures.NotAccountedFor)].Value);

    private static List<TableColumn> Columns(IStringLocalizer texts) =>
    [
        new(texts["roll"], 0.8, TextAlignment.End),
        new(texts["person"], 4, TextAlignment.Left),
        new(texts["class"], 2.4, TextAlignment.Left),
        new(texts["status"], 2.2, TextAlignment.Left),
        new(texts["at"], 1.2, TextAlignment.End),
        new(texts["by"], 2.4, TextAlignment.Left),
    ];
}
