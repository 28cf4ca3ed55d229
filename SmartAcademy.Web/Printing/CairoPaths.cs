using SmartAcademy.Web.Printing.Native;

namespace SmartAcademy.Web.Printing;

/// <summary>Adds outlines to the path that is filled, stroked or clipped next.</summary>
internal static class CairoPaths
{
    private const double QuarterTurn = Math.PI / 2;

    public static void Rectangle(CairoHandle cairo, Box box) => CairoDrawing.Rectangle(cairo, box.X, box.Y, box.Width, box.Height);

    public static void Circle(CairoHandle cairo, double x, double y, double radius)
    {
        CairoDrawing.NewPath(cairo);
        CairoDrawing.Arc(cairo, x, y, radius, 0, 4 * QuarterTurn);
        CairoDrawing.ClosePath(cairo);
    }

    public static void Rounded(CairoHandle cairo, Box box, double radius)
    {
        if (radius <= 0)
        {
            Rectangle(cairo, box);
            return;
        }

        CairoDrawing.NewPath(cairo);
        CairoDrawing.Arc(cairo, box.Right - radius, box.Y + radius, radius, -QuarterTurn, 0);
        CairoDrawing.Arc(cairo, box.Right - radius, box.Bottom - radius, radius, 0, QuarterTurn);
        CairoDrawing.Arc(cairo, box.X + radius, box.Bottom - radius, radius, QuarterTurn, 2 * QuarterTurn);
        CairoDrawing.Arc(cairo, box.X + radius, box.Y + radius, radius, 2 * QuarterTurn, 3 * QuarterTurn);
        CairoDrawing.ClosePath(cairo);
    }

    public static void Polygon(CairoHandle cairo, ReadOnlySpan<(double X, double Y)> corners)
    {
        CairoDrawing.NewPath(cairo);
        foreach (var (x, y) in corners)
        {
            CairoDrawing.LineTo(cairo, x, y);
        }

        CairoDrawing.ClosePath(cairo);
    }
}
