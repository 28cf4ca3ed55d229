namespace SmartAcademy.Web.Printing;

/// <summary>A table that flows over as many pages as its rows need, with its titles at the top of each.</summary>
/// <param name="document">Its newest pages are those of the table.</param>
/// <param name="page">Of each page.</param>
/// <param name="columns">Their shares divide the width.</param>
/// <param name="frame">What stands above and below the table on each page; null for nothing.</param>
internal sealed class PdfTable(PdfDocument document, PageSize page, IReadOnlyList<TableColumn> columns, PageFrame? frame = null)
{
    private const int MaxLines = 3;
    private const double Padding = 4;
    private const double HairlineThickness = 0.4;
    private const double HeadingGap = 10;
    private const double HeadingRoom = 30;

    private static readonly double Margin = Units.Mm(15);
    private static readonly Ink Hairline = Ink.Rgb(0xDCE3E0);
    private static readonly TextStyle TitleStyle = new(8.5, Ink.Rgb(0x4A5852), FontWeight.Bold);
    private static readonly TextStyle CellStyle = new(9.5, Ink.Rgb(0x17211D));
    private static readonly TextStyle HeadingStyle = new(11, Ink.Rgb(0x0B6B4B), FontWeight.Bold);
    private static readonly TextStyle NoteStyle = new(8.5, Ink.Rgb(0x4A5852), Alignment: TextAlignment.End);

    private readonly double _width = page.Width - (2 * Margin);
    private readonly double _shares = columns.Sum(column => column.Share);
    private Canvas? _canvas;
    private double _y;

    /// <summary>Draws a row of one cell for each column; a long cell wraps to three lines.</summary>
    public void AddRow(params IReadOnlyList<string?> cells)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(cells.Count, columns.Count);
        var row = SetRow(cells, CellStyle);
        DrawRow(RoomFor(HeightOf(row)), row);
    }

    /// <summary>Draws a line over the rows that follow; it never stands alone at the foot of a page.</summary>
    public void AddHeading(string? text) => AddLine(text, HeadingStyle, HeadingGap, HeadingRoom);

    /// <summary>Draws a quiet line under the rows before it.</summary>
    public void AddNote(string? text) => AddLine(text, NoteStyle, Padding, room: 0);

    private void AddLine(string? text, TextStyle style, double gap, double room)
    {
        using var line = document.Typesetter.Set(text, style, _width - (2 * Padding));
        var canvas = RoomFor(gap + line.Height + room);
        canvas.Draw(line, Margin + Padding, _y + gap);
        _y += gap + line.Height + Padding;
    }

    private Canvas RoomFor(double height) =>
        _canvas is null || _y + height > page.Height - Margin - (frame?.Foot ?? 0) ? BeginPage() : _canvas;

    private Canvas BeginPage()
    {
        _canvas = document.AddPage(page);
        frame?.Draw(_canvas, document.PageCount);
        _y = Margin + (frame?.Head ?? 0);
        DrawRow(_canvas, SetRow([.. columns.Select(column => column.Title)], TitleStyle));
        return _canvas;
    }

    private TypesetText[] SetRow(IReadOnlyList<string?> cells, TextStyle style) =>
        [.. columns.Select((column, place) =>
            document.Typesetter.Set(cells[place], style with { Alignment = column.Alignment }, TextWidth(column), MaxLines))];

    private void DrawRow(Canvas canvas, TypesetText[] row)
    {
        var x = Margin;
        var baseline = _y + Padding + Rise(row);
        for (var place = 0; place < row.Length; place++)
        {
            canvas.DrawOnLine(row[place], x + Padding, baseline);
            x += WidthOf(columns[place]);
        }

        _y += HeightOf(row);
        canvas.Line(Margin, _y, Margin + _width, _y, HairlineThickness, Hairline);
        Array.ForEach(row, cell => cell.Dispose());
    }

    /// <summary>The scripts of a row stand on one line, so the tallest sets how far down it lies.</summary>
    private static double Rise(TypesetText[] row) => row.Max(cell => cell.Baseline);

    private static double HeightOf(TypesetText[] row) =>
        Rise(row) + row.Max(cell => cell.Height - cell.Baseline) + (2 * Padding);

    private double WidthOf(TableColumn column) => _width * column.Share / _shares;

    private double TextWidth(TableColumn column) => WidthOf(column) - (2 * Padding);
}
