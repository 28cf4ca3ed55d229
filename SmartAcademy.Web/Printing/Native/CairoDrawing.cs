using System.Runtime.InteropServices;

namespace SmartAcademy.Web.Printing.Native;

/// <summary>Paths, colours and painting of a Cairo context.</summary>
internal static partial class CairoDrawing
{
    private const string Library = PrintingLibraries.Cairo;

    [LibraryImport(Library, EntryPoint = "cairo_save")]
    public static partial void Save(CairoHandle cairo);

    [LibraryImport(Library, EntryPoint = "cairo_restore")]
    public static partial void Restore(CairoHandle cairo);

    [LibraryImport(Library, EntryPoint = "cairo_translate")]
    public static partial void Translate(CairoHandle cairo, double x, double y);

    [LibraryImport(Library, EntryPoint = "cairo_scale")]
    public static partial void Scale(CairoHandle cairo, double x, double y);

    [LibraryImport(Library, EntryPoint = "cairo_new_path")]
    public static partial void NewPath(CairoHandle cairo);

    [LibraryImport(Library, EntryPoint = "cairo_move_to")]
    public static partial void MoveTo(CairoHandle cairo, double x, double y);

    [LibraryImport(Library, EntryPoint = "cairo_line_to")]
    public static partial void LineTo(CairoHandle cairo, double x, double y);

    [LibraryImport(Library, EntryPoint = "cairo_arc")]
    public static partial void Arc(CairoHandle cairo, double x, double y, double radius, double from, double to);

    [LibraryImport(Library, EntryPoint = "cairo_rectangle")]
    public static partial void Rectangle(CairoHandle cairo, double x, double y, double width, double height);

    [LibraryImport(Library, EntryPoint = "cairo_close_path")]
    public static partial void ClosePath(CairoHandle cairo);

    [LibraryImport(Library, EntryPoint = "cairo_clip")]
    public static partial void Clip(CairoHandle cairo);

    [LibraryImport(Library, EntryPoint = "cairo_fill")]
    public static partial void Fill(CairoHandle cairo);

    [LibraryImport(Library, EntryPoint = "cairo_stroke")]
    public static partial void Stroke(CairoHandle cairo);

    [LibraryImport(Library, EntryPoint = "cairo_paint")]
    public static partial void Paint(CairoHandle cairo);

    [LibraryImport(Library, EntryPoint = "cairo_show_page")]
    public static partial void ShowPage(CairoHandle cairo);

    [LibraryImport(Library, EntryPoint = "cairo_set_line_width")]
    public static partial void SetLineWidth(CairoHandle cairo, double width);

    [LibraryImport(Library, EntryPoint = "cairo_set_source_rgb")]
    public static partial void SetSourceRgb(CairoHandle cairo, double red, double green, double blue);

    [LibraryImport(Library, EntryPoint = "cairo_set_source_surface")]
    public static partial void SetSourceSurface(CairoHandle cairo, CairoSurfaceHandle surface, double x, double y);
}
