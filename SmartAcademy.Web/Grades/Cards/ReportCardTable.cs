using Microsoft.Extensions.Localization;
using SmartAcademy.Data.Grades;
using SmartAcademy.Domain.Grades;
using SmartAcademy.Web.Printing;
using SmartAcademy.Web.Ui;

namespace SmartAcademy.Web.Grades.Cards;

/// <summary>The subjects of a report card; rows grow tighter the more there are.</summary>
internal sealed class ReportCardTable(CardFacts facts, IStringLocalizer<GradesTexts> texts)
{
    private const double TallestRow = 22;
    private const double Padding = 4;

    private static readonly Ink Ground = Ink.Rgb(0xEEF3F0);
    private static readonly Ink Hairline = Ink.Rgb(0xC9D2CE);
    private static readonly Ink Red = Ink.Rgb(0xA3211A);
    private static readonly TextStyle Head = new(8.5, Ink.Rgb(0x4A5852), FontWeight.Bold);
    private static readonly TextStyle Cell = new(10, Ink.Rgb(0x17211D));

    /// <summary>Where the table ends, in points.</summary>
    public double DrawOn(Canvas page, CardStudent student, Box box)
    {
        var height = Math.Min(TallestRow, box.Height / (student.Subjects.Count + 1));
        page.Fill(box with { Height = height }, Ground);
        var y = DrawRow(page, box, box.Y, height, Titles(), Head);
        foreach (var row in student.Subjects)
        {
            y = DrawRow(page, box, y, height, Cells(row), row.Failed ? Cell with { Ink = Red } : Cell);
        }

        return y;
    }

    private bool HasPoints => facts.ScaleKind is ScaleKind.Gpa;

    private double[] Shares => HasPoints ? [5, 1.8, 1.6, 1.4, 1.8, 5] : [5, 1.8, 2.6, 1.8, 5];

    private string?[] Titles() => Fit(texts["subject"], texts["mark.of.100"], texts["grade"], texts["band.point"], texts["highest"], texts["comment"]);

    private string?[] Cells(SubjectResult row)
    {
        var name = NameOf.First(row.SubjectName, row.SubjectNameBangla) + (row.IsFourth ? $" ({texts["fourth"]})" : "");
        return row.Percent is { } percent
            ? Fit(name, GradeWords.Mark(percent), row.Letter, GradeWords.Gpa(row.Point), Highest(row), row.Comment)
            : Fit(name, texts["exempt"], "–", "–", Highest(row), row.Comment);
    }

    private string?[] Fit(string? name, string? mark, string? grade, string? point, string? highest, string? comment) =>
        HasPoints ? [name, mark, grade, point, highest, comment] : [name, mark, grade, highest, comment];

    private static string Highest(SubjectResult row) => row.Highest is { } highest ? GradeWords.Mark(highest) : "–";

    private double DrawRow(Canvas page, Box box, double y, double height, string?[] cells, TextStyle style)
    {
        var (x, all) = (box.X, Shares.Sum());
        for (var place = 0; place < cells.Length; place++)
        {
            var width = box.Width * Shares[place] / all;
            var isText = place == 0 || place == cells.Length - 1;
            var aligned = style with { Alignment = isText ? TextAlignment.Left : TextAlignment.Centre, Size = place == cells.Length - 1 ? style.Size - 1.5 : style.Size };
            using var set = page.Typesetter.Fit(cells[place], aligned, new Box(x, y, width - (2 * Padding), height - 2), maxLines: isText ? 2 : 1, smallest: 6);
            page.Draw(set, x + Padding, y + ((height - set.Height) / 2));
            x += width;
        }

        page.Line(box.X, y + height, box.Right, y + height, 0.4, Hairline);
        return y + height;
    }
}
