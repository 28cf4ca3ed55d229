using SmartAcademy.Web.Printing;

namespace SmartAcademy.Web.Passes;

/// <summary>A quiet lattice of eight-pointed stars (khatam), two squares turned against each other.</summary>
internal static class StarLattice
{
    private const double LineThickness = 0.4;
    private const int Corners = 4;

    /// <summary>Fills a box with stars that meet at their points; the pitch is the distance of two centres in points.</summary>
    public static void DrawOn(Canvas canvas, Box box, double pitch, Ink ink)
    {
        using (canvas.ClipTo(box))
        {
            for (var x = box.Right; x > box.X - pitch; x -= pitch)
            {
                for (var y = box.Y; y < box.Bottom + pitch; y += pitch)
                {
                    DrawStar(canvas, x, y, pitch / 2, ink);
                }
            }
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
