using Microsoft.Extensions.Localization;
using SmartAcademy.Data.Grades;
using SmartAcademy.Domain.Grades;
using SmartAcademy.Web.Printing;
using SmartAcademy.Web.Ui;

namespace SmartAcademy.Web.Grades.Cards;

/// <summary>One report card on one A4 page, in the language that is set.</summary>
internal sealed class ReportCardPage(CardFacts facts, PdfImage? logo, IStringLocalizer<GradesTexts> texts)
{
    private const double Left = 18;
    private const double Width = 174;
    private const double TableTop = 86;

    private static readonly Ink Black = Ink.Rgb(0x17211D);
    private static readonly Ink Quiet = Ink.Rgb(0x4A5852);
    private static readonly Ink Green = Ink.Rgb(0x0B6B4B);
    private static readonly Ink Hairline = Ink.Rgb(0xC9D2CE);
    private static readonly TextStyle School = new(17, Green, FontWeight.Bold, TextAlignment.Centre);
    private static readonly TextStyle Title = new(12.5, Black, FontWeight.Bold, TextAlignment.Centre);
    private static readonly TextStyle Centred = new(9, Quiet, Alignment: TextAlignment.Centre);
    private static readonly TextStyle Label = new(8.5, Quiet);
    private static readonly TextStyle Value = new(10.5, Black, FontWeight.Bold);
    private static readonly TextStyle Words = new(10, Black);
    private static readonly TextStyle Small = new(7.5, Quiet);

    public void DrawOn(Canvas page, CardStudent student)
    {
        DrawHead(page);
        DrawPerson(page, student);
        var bottom = new ReportCardTable(facts, texts).DrawOn(page, student, Box.Millimetres(Left, TableTop, Width, 112));
        DrawResult(page, student.Result, (bottom * 25.4 / Units.PointsPerInch) + 4);
        DrawComment(page, student.Result.Comment);
        DrawLegend(page);
        DrawSignatures(page);
    }

    private void DrawHead(Canvas page)
    {
        if (logo is not null)
        {
            page.Contain(Box.Millimetres(Left, 14, 22, 22), logo);
        }

        page.Text(NameOf.First(facts.SchoolName, facts.SchoolNameBangla), School, Box.Millimetres(42, 14, 126, 10), maxLines: 2);
        page.Text(facts.SchoolAddress, Centred, Box.Millimetres(42, 30, 126, 6));
        page.Text($"{texts["card"]} · {NameOf.First(facts.TermName, facts.TermNameBangla)} {Say.Digits(facts.YearName)}", Title, Box.Millimetres(Left, 38, Width, 8));
        Rule(page, 48, 0.8, Green);
    }

    private void DrawPerson(Canvas page, CardStudent student)
    {
        var other = NameOf.Second(student.Name, student.NameBangla);
        Named(page, Left, 52, 96, texts["student"], NameOf.First(student.Name, student.NameBangla));
        page.Text(other, Words, Box.Millimetres(Left, 62, 96, 6));
        Named(page, 118, 52, 40, texts["class"], GradeWords.Class(facts.ClassName, facts.ClassNameBangla, facts.Section));
        Named(page, 162, 52, 30, texts["roll"], GradeWords.Number(student.Result.RollNumber));
        Named(page, 118, 66, 40, texts["enrolment"], student.EnrolmentNumber);
        Named(page, 162, 66, 30, texts["attendance"], DaysOf(student.Result));
    }

    private void DrawResult(Canvas page, StudentResult result, double top)
    {
        var grade = result.Letter == result.GradeName || result.Letter.Length > 2
            ? NameOf.First(result.GradeName, result.GradeNameBangla)
            : $"{result.Letter} · {NameOf.First(result.GradeName, result.GradeNameBangla)}";
        var x = Left;
        foreach (var (label, value) in new (string, string)[]
        {
            (texts["grade"], grade),
            (texts["gpa"], facts.ScaleKind is ScaleKind.Gpa ? GradeWords.Gpa(result.Gpa) : ""),
            (texts["average"], GradeWords.Percent(result.Average)),
            (texts["total"], GradeWords.Mark(result.Total)),
            (texts["rank"], result.Rank is null ? "–" : texts["x.of.y", GradeWords.Number(result.Rank), GradeWords.Number(result.ClassSize)].Value),
        }.Where(fact => fact.Item2.Length > 0))
        {
            Named(page, x, top, 38, label, value);
            x += label == texts["grade"] ? 46 : 33;
        }
    }

    private void DrawComment(Canvas page, string? comment)
    {
        Rule(page, 221, 0.4, Hairline);
        page.Text(texts["comment.class"], Label, Box.Millimetres(Left, 223, Width, 5));
        page.Text(comment, Words, Box.Millimetres(Left, 228, Width, 12), maxLines: 2);
    }

    /// <summary>The steps as they were when the results were published.</summary>
    private void DrawLegend(Canvas page)
    {
        var steps = facts.Bands.Select(band => facts.ScaleKind is ScaleKind.Gpa
            ? $"{GradeWords.Mark(band.FromPercent)}+ {band.Letter} ({GradeWords.Mark(band.Point)})"
            : $"{GradeWords.Mark(band.FromPercent)}+ {NameOf.First(band.Name, band.NameBangla)}");
        var name = NameOf.First(facts.ScaleName, facts.ScaleNameBangla);
        page.Text($"{name}: {string.Join(" · ", steps)}", Small, Box.Millimetres(Left, 243, Width, 8), maxLines: 2);
    }

    private void DrawSignatures(Canvas page)
    {
        string[] who = [texts["sign.class"], texts["sign.guardian"], texts["sign.head"]];
        for (var place = 0; place < who.Length; place++)
        {
            var x = Left + (place * 62);
            page.Line(Units.Mm(x), Units.Mm(274), Units.Mm(x + 48), Units.Mm(274), 0.6, Quiet);
            page.Text(who[place], Centred, Box.Millimetres(x, 275, 48, 6));
        }

        page.Text(texts["published.on", Say.Date(facts.PublishedOn)], Small with { Alignment = TextAlignment.Centre }, Box.Millimetres(Left, 285, Width, 5));
    }

    private string DaysOf(StudentResult result) => result.SchoolDays is null
        ? "–"
        : texts["x.of.y", GradeWords.Number(result.DaysPresent), GradeWords.Number(result.SchoolDays)];

    private static void Named(Canvas page, double x, double top, double width, string label, string value)
    {
        page.Text(label, Label, Box.Millimetres(x, top, width, 5));
        page.Text(value, Value, Box.Millimetres(x, top + 4.5, width, 7));
    }

    private static void Rule(Canvas page, double y, double thickness, Ink ink) =>
        page.Line(Units.Mm(Left), Units.Mm(y), Units.Mm(Left + Width), Units.Mm(y), thickness, ink);
}
