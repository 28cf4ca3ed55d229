using SmartAcademy.Web.Printing;

namespace SmartAcademy.Web.Passes;

/// <summary>A quiet lattice of eight-pointed stars (khatam), two squares turned against each other.</summary>
internal static class StarLattice
{
    private const double LineThickness = 0.4;
    private const int Corners = 4;
    private const int Columns = 6;

    /// <summary>Whole stars that meet at their points, fading out from the right; the pitch is the distance of two centres in points.</summary>
    public static void DrawOn(Canvas canvas, Box band, double pitch, PassCardPalette palette)
    {
        using (canvas.ClipTo(band.Inset(LineThickness)))
        {
            for (var column = 0; column < Columns; column++)
            {
                var ink = palette.Pattern.Mix(palette.Accent, (double)column / Columns);
                DrawColumn(canvas, band, band.Right - (column * pitch), pitch, ink);
            }
        }
    }

    private static void DrawColumn(Canvas canvas, Box band, double x, double pitch, Ink ink)
    {
        for (var y = band.Y; y < band.Bottom + pitch; y += pitch)
        {
            DrawStar(canvas, x, y, pitch / 2, ink);
        }
    }

    private static void DrawStar(Canvas canvas, double x, double y, double radius, Ink ink)
    {
        canvas.StrokePolygon(Square(x, y, radius, 0), LineThickness, ink);
        canvas.StrokePolygon(Square(x, y, radius, Math.PI / Corners), LineThickness, ink);
    }

    private static (double X, double Y)[] Square(double x, double y, double radius, double turn) =>
        [.. Enumerable.Range(0, Corners)
            .Select(corner => turn + (corner * 2 * Math.PI / Corners))
            .Select(angle => (x + (radius * Math.Cos(angle)), y + (radius * Math.Sin(angle))))];
}
