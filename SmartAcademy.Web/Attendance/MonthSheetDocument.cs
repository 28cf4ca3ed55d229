using System.Globalization;
using Microsoft.Extensions.Localization;
using SmartAcademy.Data.Attendance;
using SmartAcademy.Web.Printing;
using SmartAcademy.Web.Ui;

namespace SmartAcademy.Web.Attendance;

/// <summary>The register of a month on A4 lying down, as schools keep it: days across, free days shaded, totals at the end.</summary>
internal sealed class MonthSheetDocument(IStringLocalizer<AttendanceTexts> texts)
{
    private const double RowHeight = 15;
    private const double HeadHeight = 26;
    private const double Hairline = 0.4;

    private static readonly PageSize Page = PageSize.Millimetres(297, 210);
    private static readonly double Margin = Units.Mm(11);
    private static readonly Ink Ink = Ink.Rgb(0x17211D);
    private static readonly Ink Quiet = Ink.Rgb(0x5F6C66);
    private static readonly Ink Lines = Ink.Rgb(0xB9C4BF);
    private static readonly Ink Shade = Ink.Rgb(0xE6EBE9);
    private static readonly TextStyle Title = new(13, Ink, FontWeight.Bold);
    private static readonly TextStyle Lead = new(9, Quiet);
    private static readonly TextStyle Head = new(7.5, Quiet, FontWeight.Bold, TextAlignment.Centre);
    private static readonly TextStyle Cell = new(8.5, Ink, Alignment: TextAlignment.Centre);
    private static readonly TextStyle Name = new(8.5, Ink);

    public async Task WriteAsync(MonthSheet sheet, Stream stream, CancellationToken ct)
    {
        var columns = new MonthSheetColumns(Page, Margin, sheet.Days.Count);
        using var document = new PdfDocument(stream, TitleOf(sheet));
        var canvas = BeginPage(document, sheet, columns, out var y);
        foreach (var row in sheet.Rows)
        {
            if (y + RowHeight > Page.Height - Margin - HeadHeight)
            {
                canvas = BeginPage(document, sheet, columns, out y);
            }

            DrawRow(canvas, columns, sheet, row, y);
            y += RowHeight;
        }

        DrawFoot(canvas, sheet);
        await document.FinishAsync(ct);
    }

    private Canvas BeginPage(PdfDocument document, MonthSheet sheet, MonthSheetColumns columns, out double y)
    {
        var canvas = document.AddPage(Page);
        canvas.Text(TitleOf(sheet), Title, new Box(Margin, Margin, Page.Width - (2 * Margin), 18));
        canvas.Text(sheet.SchoolName, Lead, new Box(Margin, Margin + 18, Page.Width - (2 * Margin), 14));
        y = Margin + 38;
        Put(canvas, texts["roll"], Head, columns.Roll(y, HeadHeight));
        canvas.Text(texts["pupil"], Head with { Alignment = TextAlignment.Start }, columns.Name(y, HeadHeight).Inset(4));
        for (var place = 0; place < sheet.Days.Count; place++)
        {
            var (day, box) = (sheet.Days[place], columns.Day(place, y, HeadHeight));
            ShadeFreeDay(canvas, day, box);
            Put(canvas, Say.Digits(day.Day.Day.ToString(CultureInfo.InvariantCulture)), Head, box with { Height = HeadHeight / 2 });
            Put(canvas, texts[$"weekday.short.{day.Day.DayOfWeek}"], Head with { Size = 6 }, new Box(box.X, box.CentreY, box.Width, box.Height / 2));
        }

        string[] totals = ["P", "L", "A", "E", "%"];
        for (var place = 0; place < totals.Length; place++)
        {
            Put(canvas, totals[place], Head, columns.Total(place, y, HeadHeight));
        }

        y += HeadHeight;
        canvas.Line(columns.Left, y, columns.Right, y, Hairline * 2, Lines);
        return canvas;
    }

    private static void DrawRow(Canvas canvas, MonthSheetColumns columns, MonthSheet sheet, MonthSheetRow row, double y)
    {
        Put(canvas, row.RollNumber is { } roll ? Say.Digits(roll.ToString(CultureInfo.InvariantCulture)) : "", Cell, columns.Roll(y, RowHeight));
        var name = columns.Name(y, RowHeight);
        canvas.Text(NameOf.First(row.Name, row.NameBangla), Name, new Box(name.X + 4, name.Y + 2, name.Width - 8, RowHeight));
        for (var place = 0; place < sheet.Days.Count; place++)
        {
            var box = columns.Day(place, y, RowHeight);
            ShadeFreeDay(canvas, sheet.Days[place], box);
            Put(canvas, row.Letters[place], Cell, box);
        }

        string?[] totals =
        [
            Say.Number(row.Tally.Present), Say.Number(row.Tally.Late), Say.Number(row.Tally.Absent), Say.Number(row.Tally.Excused),
            row.Tally.Share(sheet.Excused) is { } share ? Say.Number(Math.Round(share * 100)) : "",
        ];
        for (var place = 0; place < totals.Length; place++)
        {
            Put(canvas, totals[place], Cell, columns.Total(place, y, RowHeight));
        }

        canvas.Line(columns.Left, y + RowHeight, columns.Right, y + RowHeight, Hairline, Lines);
    }

    private void DrawFoot(Canvas canvas, MonthSheet sheet)
    {
        var taken = sheet.Days.Count(day => day.IsTaken);
        var line = texts["sheet.foot", Say.Number(sheet.Days.Count(day => day.IsSchoolDay)), Say.Number(taken)];
        var y = Page.Height - Margin - 12;
        canvas.Text(line, Lead, new Box(Margin, y, Page.Width / 2, 14));
        canvas.Text(texts["sheet.sign"], Lead with { Alignment = TextAlignment.End }, new Box(Page.Width / 2, y, (Page.Width / 2) - Margin, 14));
    }

    private static void ShadeFreeDay(Canvas canvas, MonthSheetDay day, Box box)
    {
        if (!day.IsSchoolDay)
        {
            canvas.Fill(box, Shade);
        }
    }

    private static void Put(Canvas canvas, string? text, TextStyle style, Box box)
    {
        if (!string.IsNullOrEmpty(text))
        {
            canvas.Text(text, style, box with { Y = box.Y + 2 });
        }
    }

    private string TitleOf(MonthSheet sheet) => texts["sheet.title", Say.Digits($"{NameOf.First(sheet.ClassName, sheet.ClassNameBangla)} {sheet.Section}".TrimEnd()),
        texts[$"month.{sheet.FirstDay.Month}"], Say.Digits(sheet.FirstDay.Year.ToString(CultureInfo.InvariantCulture))];
}
