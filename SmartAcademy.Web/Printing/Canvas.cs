using SmartAcademy.Web.Printing.Native;

namespace SmartAcademy.Web.Printing;

/// <summary>One page to draw on, in points from its upper left corner.</summary>
internal sealed class Canvas(CairoHandle cairo, Typesetter typesetter, PageSize size)
{
    public PageSize Size => size;

    public Typesetter Typesetter => typesetter;

    public void Fill(Box box, Ink ink)
    {
        CairoPaths.Rectangle(cairo, box);
        FillPath(ink);
    }

    public void FillRounded(Box box, double radius, Ink ink)
    {
        CairoPaths.Rounded(cairo, box, radius);
        FillPath(ink);
    }

    public void FillCircle(double x, double y, double radius, Ink ink)
    {
        CairoPaths.Circle(cairo, x, y, radius);
        FillPath(ink);
    }

    /// <summary>Fills many rectangles as one shape, so that no seam shows where they touch.</summary>
    public void FillTogether(IEnumerable<Box> boxes, Ink ink)
    {
        foreach (var box in boxes)
        {
            CairoPaths.Rectangle(cairo, box);
        }

        FillPath(ink);
    }

    public void StrokeRounded(Box box, double radius, double thickness, Ink ink)
    {
        CairoPaths.Rounded(cairo, box, radius);
        StrokePath(thickness, ink);
    }

    public void StrokePolygon(ReadOnlySpan<(double X, double Y)> corners, double thickness, Ink ink)
    {
        CairoPaths.Polygon(cairo, corners);
        StrokePath(thickness, ink);
    }

    public void Line(double fromX, double fromY, double toX, double toY, double thickness, Ink ink)
    {
        CairoDrawing.MoveTo(cairo, fromX, fromY);
        CairoDrawing.LineTo(cairo, toX, toY);
        StrokePath(thickness, ink);
    }

    /// <summary>Draws text that is set already, with its upper left corner here.</summary>
    public void Draw(TypesetText text, double x, double y)
    {
        SetInk(text.Ink);
        CairoDrawing.MoveTo(cairo, x, y);
        PangoNative.ShowLayout(cairo, text.Layout);
        CairoDrawing.NewPath(cairo);
    }

    /// <summary>Draws text that is set already, with its first line standing on this height.</summary>
    public void DrawOnLine(TypesetText text, double x, double baseline) => Draw(text, x, baseline - text.Baseline);

    /// <summary>Sets and draws text at the top of a box, as wide as the box.</summary>
    public void Text(string? text, TextStyle style, Box box, int maxLines = 1)
    {
        using var set = typesetter.Set(text, style, box.Width, maxLines);
        Draw(set, box.X, box.Y);
    }

    /// <summary>Covers the box with the image's middle, cut to rounded corners.</summary>
    public void Cover(Box box, PdfImage image, double radius = 0)
    {
        using (Save())
        {
            CairoPaths.Rounded(cairo, box, radius);
            CairoDrawing.Clip(cairo);
            Place(image, box, Math.Max(box.Width / image.Width, box.Height / image.Height));
        }
    }

    /// <summary>Shows the middle of an image in a circle.</summary>
    public void CoverCircle(double x, double y, double radius, PdfImage image) =>
        Cover(new Box(x - radius, y - radius, 2 * radius, 2 * radius), image, radius);

    /// <summary>Shows the whole image as large as the box allows.</summary>
    public void Contain(Box box, PdfImage image) => Place(image, box, Math.Min(box.Width / image.Width, box.Height / image.Height));

    /// <summary>Draws from another origin until disposed.</summary>
    public SavedDrawing MoveOrigin(double x, double y)
    {
        var saved = Save();
        CairoDrawing.Translate(cairo, x, y);
        return saved;
    }

    /// <summary>Lets nothing outside the box be drawn until disposed.</summary>
    public SavedDrawing ClipTo(Box box)
    {
        var saved = Save();
        CairoPaths.Rectangle(cairo, box);
        CairoDrawing.Clip(cairo);
        return saved;
    }

    private SavedDrawing Save() => new(cairo);

    private void Place(PdfImage image, Box box, double scale)
    {
        using (MoveOrigin(box.CentreX - (image.Width * scale / 2), box.CentreY - (image.Height * scale / 2)))
        {
            CairoDrawing.Scale(cairo, scale, scale);
            CairoDrawing.SetSourceSurface(cairo, image.Surface, 0, 0);
            CairoDrawing.Paint(cairo);
        }
    }

    private void FillPath(Ink ink)
    {
        SetInk(ink);
        CairoDrawing.Fill(cairo);
    }

    private void StrokePath(double thickness, Ink ink)
    {
        SetInk(ink);
        CairoDrawing.SetLineWidth(cairo, thickness);
        CairoDrawing.Stroke(cairo);
    }

    private void SetInk(Ink ink) => CairoDrawing.SetSourceRgb(cairo, ink.Red, ink.Green, ink.Blue);
}
