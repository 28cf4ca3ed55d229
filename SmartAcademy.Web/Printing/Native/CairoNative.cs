using System.Runtime.InteropServices;

namespace SmartAcademy.Web.Printing.Native;

/// <summary>The functions of Cairo 1.16 that we draw with. Lengths are points, angles radians, colours 0 to 1.</summary>
internal static unsafe partial class CairoNative
{
    public const int Success = 0;
    public const int ReadError = 10;
    public const int WriteError = 11;

    /// <summary>Opaque 32-bit pixels; no soft mask in the PDF.</summary>
    public const int FormatRgb24 = 1;

    public const int MetadataTitle = 0;
    public const int MetadataCreator = 4;

    /// <summary>Shapes and widths stay as designed; hinting is for screens.</summary>
    public const int HintStyleNone = 1;
    public const int HintMetricsOff = 1;

    private const string Library = PrintingLibraries.Cairo;

    [LibraryImport(Library, EntryPoint = "cairo_pdf_surface_create_for_stream")]
    public static partial CairoSurfaceHandle PdfSurfaceForStream(
        delegate* unmanaged[Cdecl]<nint, byte*, uint, int> write, nint closure, double width, double height);

    [LibraryImport(Library, EntryPoint = "cairo_pdf_surface_set_size")]
    public static partial void PdfSurfaceSetSize(CairoSurfaceHandle surface, double width, double height);

    [LibraryImport(Library, EntryPoint = "cairo_pdf_surface_set_metadata", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void PdfSurfaceSetMetadata(CairoSurfaceHandle surface, int key, string text);

    [LibraryImport(Library, EntryPoint = "cairo_surface_destroy")]
    public static partial void SurfaceDestroy(nint surface);

    [LibraryImport(Library, EntryPoint = "cairo_surface_finish")]
    public static partial void SurfaceFinish(CairoSurfaceHandle surface);

    [LibraryImport(Library, EntryPoint = "cairo_surface_status")]
    public static partial int SurfaceStatus(CairoSurfaceHandle surface);

    [LibraryImport(Library, EntryPoint = "cairo_surface_set_mime_data", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SurfaceSetMimeBytes(
        CairoSurfaceHandle surface, string mimeType, byte* bytes, nuint length, delegate* unmanaged[Cdecl]<nint, void> free, nint closure);

    [LibraryImport(Library, EntryPoint = "cairo_image_surface_create")]
    public static partial CairoSurfaceHandle ImageSurface(int format, int width, int height);

    [LibraryImport(Library, EntryPoint = "cairo_image_surface_create_from_png_stream")]
    public static partial CairoSurfaceHandle ImageSurfaceFromPng(delegate* unmanaged[Cdecl]<nint, byte*, uint, int> read, nint closure);

    [LibraryImport(Library, EntryPoint = "cairo_image_surface_get_width")]
    public static partial int ImageSurfaceWidth(CairoSurfaceHandle surface);

    [LibraryImport(Library, EntryPoint = "cairo_image_surface_get_height")]
    public static partial int ImageSurfaceHeight(CairoSurfaceHandle surface);

    [LibraryImport(Library, EntryPoint = "cairo_create")]
    public static partial CairoHandle Create(CairoSurfaceHandle surface);

    [LibraryImport(Library, EntryPoint = "cairo_destroy")]
    public static partial void Destroy(nint cairo);

    [LibraryImport(Library, EntryPoint = "cairo_status")]
    public static partial int Status(CairoHandle cairo);

    [LibraryImport(Library, EntryPoint = "cairo_status_to_string")]
    public static partial nint StatusToString(int status);

    [LibraryImport(Library, EntryPoint = "cairo_font_options_create")]
    public static partial CairoFontOptionsHandle FontOptionsCreate();

    [LibraryImport(Library, EntryPoint = "cairo_font_options_destroy")]
    public static partial void FontOptionsDestroy(nint options);

    [LibraryImport(Library, EntryPoint = "cairo_font_options_set_hint_style")]
    public static partial void FontOptionsSetHintStyle(CairoFontOptionsHandle options, int style);

    [LibraryImport(Library, EntryPoint = "cairo_font_options_set_hint_metrics")]
    public static partial void FontOptionsSetHintMetrics(CairoFontOptionsHandle options, int metrics);
}
