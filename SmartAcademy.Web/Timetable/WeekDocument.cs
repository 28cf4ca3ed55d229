using Microsoft.Extensions.Localization;
using SmartAcademy.Data.Timetable;
using SmartAcademy.Web.Printing;
using SmartAcademy.Web.Ui;

namespace SmartAcademy.Web.Timetable;

/// <summary>A week on one sheet A4 across: a row for each day, a column between each two bells.</summary>
internal sealed class WeekDocument(TimetableWords words, IStringLocalizer<TimetableTexts> texts)
{
    private const double Margin = 28;
    private const double HeadHeight = 64;
    private const double BellHeight = 34;
    private const double DayWidth = 66;
    private const double BreakShare = 0.55;
    private const double SmallestPrint = 4.5;

    private static readonly PageSize Across = new(PageSize.A4.Height, PageSize.A4.Width);
    private static readonly Ink Black = Ink.Rgb(0x17211D);
    private static readonly Ink Quiet = Ink.Rgb(0x4A5852);
    private static readonly Ink Hairline = Ink.Rgb(0x9AA7A1);
    private static readonly Ink Shade = Ink.Rgb(0xEBEFED);
    private static readonly TextStyle School = new(12, Quiet);
    private static readonly TextStyle Title = new(18, Black, FontWeight.Bold);
    private static readonly TextStyle Strong = new(9, Black, FontWeight.Bold, TextAlignment.Centre);
    private static readonly TextStyle Plain = new(8, Quiet, Alignment: TextAlignment.Centre);

    /// <param name="stream">Left open.</param>
    /// <param name="week">One that has bells is drawn as a table; without bells only its head stands there.</param>
    /// <param name="ct">Ends the writing.</param>
    public async Task WriteAsync(Stream stream, WeekTimetable week, CancellationToken ct)
    {
        var title = words.Title(week.Owner);
        using var document = new PdfDocument(stream, title);
        var page = document.AddPage(Across);
        page.Text(NameOf.First(week.SchoolName, week.SchoolNameBangla), School, new Box(Margin, Margin, Across.Width - (2 * Margin), 16));
        page.Text(string.Join(" · ", new[] { title, TimetableWords.ClassOf(week.Owner) }.Where(part => part is not null)), Title, new Box(Margin, Margin + 18, Across.Width - (2 * Margin), 26));
        DrawTable(page, week);
        page.Text(texts["printed", Say.Date(week.Today)], new TextStyle(7.5, Quiet), new Box(Margin, Across.Height - 22, 300, 12));
        await document.FinishAsync(ct);
    }

    private void DrawTable(Canvas page, WeekTimetable week)
    {
        var top = Margin + HeadHeight;
        var rowHeight = Math.Min(84, (Across.Height - top - BellHeight - Margin - 8) / Math.Max(1, week.Days.Count));
        var columns = ColumnsOf(week.Bells);
        foreach (var (bell, x, width) in columns)
        {
            var head = new Box(x, top, width, BellHeight);
            page.Fill(head, Shade);
            Lines(page, head, (TimetableWords.Bell(bell), Strong), (TimetableWords.Times(bell.StartsAt, bell.EndsAt), Plain));
        }

        for (var place = 0; place < week.Days.Count; place++)
        {
            DrawDay(page, week, week.Days[place], columns, new Box(Margin, top + BellHeight + (place * rowHeight), DayWidth, rowHeight));
        }

        DrawRules(page, week.Days.Count, columns, top, rowHeight);
    }

    private void DrawDay(Canvas page, WeekTimetable week, DayOfWeek day, List<(BellLine Bell, double X, double Width)> columns, Box name)
    {
        page.Fill(name, Shade);
        Lines(page, name, (Say.Weekday(day), Strong));
        foreach (var (bell, x, width) in columns)
        {
            var cell = name with { X = x, Width = width };
            if (bell.IsBreak)
            {
                page.Fill(cell, Shade);
            }
            else
            {
                DrawLessons(page, cell, week.At(day, bell.PeriodId), week.Owner.Of.Kind);
            }
        }
    }

    /// <summary>One lesson fills its cell; electives at one time stand one under the other.</summary>
    private void DrawLessons(Canvas page, Box cell, IReadOnlyList<LessonLine> lessons, TimetableKind kind)
    {
        var height = cell.Height / Math.Max(1, lessons.Count);
        for (var place = 0; place < lessons.Count; place++)
        {
            var (lesson, box) = (lessons[place], cell with { Y = cell.Y + (place * height), Height = height });
            Lines(
                page, box.Inset(2), (TimetableWords.Subject(lesson), Strong), (words.Whom(lesson, kind), Plain), (TimetableWords.Room(lesson), Plain));
        }
    }

    /// <summary>Lines one under the other, each as large as it fits into its share, centred in the height of the box.</summary>
    private static void Lines(Canvas page, Box box, params (string? Words, TextStyle Style)[] lines)
    {
        var share = new Box(0, 0, box.Width, box.Height / Math.Max(1, lines.Length));
        var set = lines.Where(line => !string.IsNullOrEmpty(line.Words))
            .Select(line => page.Typesetter.Fit(line.Words, line.Style, share, maxLines: 2, SmallestPrint)).ToList();
        var y = box.Y + Math.Max(0, (box.Height - set.Sum(line => line.Height)) / 2);
        foreach (var line in set)
        {
            page.Draw(line, box.X, y);
            y += line.Height;
            line.Dispose();
        }
    }

    private static List<(BellLine Bell, double X, double Width)> ColumnsOf(IReadOnlyList<BellLine> bells)
    {
        var unit = (Across.Width - (2 * Margin) - DayWidth) / Math.Max(1, bells.Sum(ShareOf));
        var columns = new List<(BellLine, double, double)>();
        var x = Margin + DayWidth;
        foreach (var bell in bells)
        {
            columns.Add((bell, x, unit * ShareOf(bell)));
            x += unit * ShareOf(bell);
        }

        return columns;
    }

    private static double ShareOf(BellLine bell) => bell.IsBreak ? BreakShare : 1;

    private static void DrawRules(Canvas page, int days, List<(BellLine Bell, double X, double Width)> columns, double top, double rowHeight)
    {
        var bottom = top + BellHeight + (days * rowHeight);
        var right = columns.Count == 0 ? Margin + DayWidth : columns[^1].X + columns[^1].Width;
        foreach (var x in columns.Select(column => column.X).Append(Margin).Append(right))
        {
            page.Line(x, top, x, bottom, 0.5, Hairline);
        }

        foreach (var y in Enumerable.Range(0, days + 1).Select(place => top + BellHeight + (place * rowHeight)).Append(top))
        {
            page.Line(Margin, y, right, y, 0.5, Hairline);
        }
    }
}
