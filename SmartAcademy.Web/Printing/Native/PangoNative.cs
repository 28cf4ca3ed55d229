using System.Runtime.InteropServices;

namespace SmartAcademy.Web.Printing.Native;

/// <summary>The functions of Pango 1.50 that set text. Lengths are Pango units, 1024 to the point.</summary>
internal static unsafe partial class PangoNative
{
    public const double UnitsPerPoint = 1024;
    public const int WrapWord = 0;
    public const int WrapWordThenCharacter = 2;
    public const int EllipsizeNone = 0;
    public const int EllipsizeEnd = 3;

    private const string Pango = PrintingLibraries.Pango;
    private const string PangoCairo = PrintingLibraries.PangoCairo;

    [LibraryImport(PangoCairo, EntryPoint = "pango_cairo_font_map_new")]
    public static partial GObjectHandle FontMapNew();

    [LibraryImport(PangoCairo, EntryPoint = "pango_cairo_font_map_set_resolution")]
    public static partial void FontMapSetResolution(GObjectHandle fontMap, double dotsPerInch);

    /// <summary>Borrowed pointer, null when there is no such family.</summary>
    [LibraryImport(Pango, EntryPoint = "pango_font_map_get_family", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint FontMapGetFamily(GObjectHandle fontMap, string family);

    [LibraryImport(Pango, EntryPoint = "pango_font_map_create_context")]
    public static partial GObjectHandle FontMapCreateContext(GObjectHandle fontMap);

    [LibraryImport(PangoCairo, EntryPoint = "pango_cairo_context_set_font_options")]
    public static partial void ContextSetFontOptions(GObjectHandle context, CairoFontOptionsHandle options);

    [LibraryImport(Pango, EntryPoint = "pango_context_set_round_glyph_positions")]
    public static partial void ContextSetRoundGlyphPositions(GObjectHandle context, int round);

    [LibraryImport(Pango, EntryPoint = "pango_context_set_language")]
    public static partial void ContextSetLanguage(GObjectHandle context, nint language);

    [LibraryImport(Pango, EntryPoint = "pango_language_from_string", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint LanguageFromString(string tag);

    [LibraryImport(Pango, EntryPoint = "pango_font_description_new")]
    public static partial FontDescriptionHandle FontDescriptionNew();

    [LibraryImport(Pango, EntryPoint = "pango_font_description_free")]
    public static partial void FontDescriptionFree(nint description);

    [LibraryImport(Pango, EntryPoint = "pango_font_description_set_family", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void FontDescriptionSetFamily(FontDescriptionHandle description, string families);

    [LibraryImport(Pango, EntryPoint = "pango_font_description_set_weight")]
    public static partial void FontDescriptionSetWeight(FontDescriptionHandle description, int weight);

    [LibraryImport(Pango, EntryPoint = "pango_font_description_set_absolute_size")]
    public static partial void FontDescriptionSetSize(FontDescriptionHandle description, double size);

    [LibraryImport(Pango, EntryPoint = "pango_layout_new")]
    public static partial GObjectHandle LayoutNew(GObjectHandle context);

    [LibraryImport(Pango, EntryPoint = "pango_layout_set_text")]
    public static partial void LayoutSetText(GObjectHandle layout, byte* text, int length);

    [LibraryImport(Pango, EntryPoint = "pango_layout_set_font_description")]
    public static partial void LayoutSetFont(GObjectHandle layout, FontDescriptionHandle description);

    [LibraryImport(Pango, EntryPoint = "pango_layout_set_width")]
    public static partial void LayoutSetWidth(GObjectHandle layout, int width);

    /// <summary>A negative height is a number of lines.</summary>
    [LibraryImport(Pango, EntryPoint = "pango_layout_set_height")]
    public static partial void LayoutSetHeight(GObjectHandle layout, int height);

    [LibraryImport(Pango, EntryPoint = "pango_layout_set_wrap")]
    public static partial void LayoutSetWrap(GObjectHandle layout, int wrap);

    [LibraryImport(Pango, EntryPoint = "pango_layout_set_ellipsize")]
    public static partial void LayoutSetEllipsize(GObjectHandle layout, int ellipsize);

    [LibraryImport(Pango, EntryPoint = "pango_layout_set_alignment")]
    public static partial void LayoutSetAlignment(GObjectHandle layout, int alignment);

    [LibraryImport(Pango, EntryPoint = "pango_layout_set_line_spacing")]
    public static partial void LayoutSetLineSpacing(GObjectHandle layout, float factor);

    [LibraryImport(Pango, EntryPoint = "pango_layout_get_direction")]
    public static partial int LayoutGetDirection(GObjectHandle layout, int index);

    [LibraryImport(Pango, EntryPoint = "pango_layout_get_extents")]
    public static partial void LayoutGetExtents(GObjectHandle layout, out PangoRectangle ink, out PangoRectangle logical);

    [LibraryImport(Pango, EntryPoint = "pango_layout_get_baseline")]
    public static partial int LayoutGetBaseline(GObjectHandle layout);

    [LibraryImport(Pango, EntryPoint = "pango_layout_get_line_count")]
    public static partial int LayoutGetLineCount(GObjectHandle layout);

    [LibraryImport(Pango, EntryPoint = "pango_layout_is_ellipsized")]
    public static partial int LayoutIsEllipsized(GObjectHandle layout);

    [LibraryImport(PangoCairo, EntryPoint = "pango_cairo_show_layout")]
    public static partial void ShowLayout(CairoHandle cairo, GObjectHandle layout);
}
