using SmartAcademy.Web.Printing;

namespace SmartAcademy.Web.Passes;

/// <summary>Where the cards lie on an A4 sheet, and where to cut.</summary>
internal static class PassCardGrid
{
    public const int Columns = 2;
    public const int Rows = 5;

    private const double MarkThickness = 0.35;

    private static readonly double ColumnGap = Units.Mm(4);
    private static readonly double RowGap = Units.Mm(2);
    private static readonly double MarkLength = Units.Mm(4);
    private static readonly double MarkDistance = Units.Mm(1.5);
    private static readonly PageSize Card = PageSize.IdentityCard;
    private static readonly Box Block = CentredBlock();

    /// <summary>The upper left corner of a place, counted row by row.</summary>
    public static (double X, double Y) Corner(int place) => (Left(place % Columns), Top(place / Columns));

    /// <summary>Short lines in the paper's margin, in line with every edge of every card.</summary>
    public static void DrawCutMarks(Canvas canvas)
    {
        for (var column = 0; column < Columns; column++)
        {
            DrawVertical(canvas, Left(column));
            DrawVertical(canvas, Left(column) + Card.Width);
        }

        for (var row = 0; row < Rows; row++)
        {
            DrawHorizontal(canvas, Top(row));
            DrawHorizontal(canvas, Top(row) + Card.Height);
        }
    }

    private static double Left(int column) => Block.X + (column * (Card.Width + ColumnGap));

    private static double Top(int row) => Block.Y + (row * (Card.Height + RowGap));

    private static void DrawVertical(Canvas canvas, double x)
    {
        var (above, below) = (Block.Y - MarkDistance, Block.Bottom + MarkDistance);
        canvas.Line(x, above - MarkLength, x, above, MarkThickness, Ink.Black);
        canvas.Line(x, below, x, below + MarkLength, MarkThickness, Ink.Black);
    }

    private static void DrawHorizontal(Canvas canvas, double y)
    {
        var (before, after) = (Block.X - MarkDistance, Block.Right + MarkDistance);
        canvas.Line(before - MarkLength, y, before, y, MarkThickness, Ink.Black);
        canvas.Line(after, y, after + MarkLength, y, MarkThickness, Ink.Black);
    }

    private static Box CentredBlock()
    {
        var width = (Columns * Card.Width) + ((Columns - 1) * ColumnGap);
        var height = (Rows * Card.Height) + ((Rows - 1) * RowGap);
        return new Box((PageSize.A4.Width - width) / 2, (PageSize.A4.Height - height) / 2, width, height);
    }
}
