using System.Text;
using SmartAcademy.Web.Printing.Native;

namespace SmartAcademy.Web.Printing;

/// <summary>Shapes text in English, Bangla and Arabic for one document; each paragraph runs in the direction of its own script.</summary>
internal sealed class Typesetter : IDisposable
{
    private const int RightToLeft = 1;
    private const int AlignLeft = 0;
    private const int AlignCentre = 1;
    private const int AlignRight = 2;

    private readonly GObjectHandle _fontMap = FontMaps.Rent();
    private readonly GObjectHandle _context;
    private readonly Dictionary<(double Size, FontWeight Weight), FontDescriptionHandle> _fonts = [];

    public Typesetter()
    {
        _context = PangoNative.FontMapCreateContext(_fontMap);
        using var options = CairoNative.FontOptionsCreate();
        CairoNative.FontOptionsSetHintStyle(options, CairoNative.HintStyleNone);
        CairoNative.FontOptionsSetHintMetrics(options, CairoNative.HintMetricsOff);
        PangoNative.ContextSetFontOptions(_context, options);
        PangoNative.ContextSetRoundGlyphPositions(_context, 0);
        PangoNative.ContextSetLanguage(_context, PangoNative.LanguageFromString("en"));
    }

    /// <summary>Sets text in a column; what does not fit into its lines ends with an ellipsis.</summary>
    public TypesetText Set(string? text, TextStyle style, double width = double.PositiveInfinity, int maxLines = 1) =>
        Set(PrintableText.Clean(text), style, width, maxLines, PangoNative.WrapWordThenCharacter);

    /// <summary>Sets text as large as it fits, from the style's size down to a smallest one; only then an ellipsis shortens it.</summary>
    public TypesetText Fit(string? text, TextStyle style, Box box, int maxLines, double smallest)
    {
        const double step = 0.25;
        var clean = PrintableText.Clean(text);
        for (var size = style.Size; size >= smallest; size -= step)
        {
            var set = Set(clean, style with { Size = size }, box.Width, maxLines, PangoNative.WrapWord);
            if (!set.IsShortened && set.Width <= box.Width && set.Height <= box.Height)
            {
                return set;
            }

            set.Dispose();
        }

        return Set(clean, style with { Size = smallest }, box.Width, maxLines, PangoNative.WrapWordThenCharacter);
    }

    public void Dispose()
    {
        foreach (var font in _fonts.Values)
        {
            font.Dispose();
        }

        _context.Dispose();
        FontMaps.Return(_fontMap);
    }

    private TypesetText Set(string text, TextStyle style, double width, int maxLines, int wrap)
    {
        var layout = PangoNative.LayoutNew(_context);
        PangoNative.LayoutSetFont(layout, Font(style));
        PangoNative.LayoutSetLineSpacing(layout, (float)style.LineSpacing);
        SetText(layout, text);
        if (double.IsFinite(width))
        {
            PangoNative.LayoutSetWidth(layout, (int)(width * PangoNative.UnitsPerPoint));
            PangoNative.LayoutSetHeight(layout, -maxLines);
            PangoNative.LayoutSetWrap(layout, wrap);
            PangoNative.LayoutSetEllipsize(layout, PangoNative.EllipsizeEnd);
        }

        PangoNative.LayoutSetAlignment(layout, Alignment(layout, style.Alignment));
        return new TypesetText(layout, style);
    }

    private FontDescriptionHandle Font(TextStyle style)
    {
        if (_fonts.TryGetValue((style.Size, style.Weight), out var known))
        {
            return known;
        }

        var font = PangoNative.FontDescriptionNew();
        PangoNative.FontDescriptionSetFamily(font, string.Join(", ", FontMaps.Families));
        PangoNative.FontDescriptionSetWeight(font, (int)style.Weight);
        PangoNative.FontDescriptionSetSize(font, style.Size * PangoNative.UnitsPerPoint);
        return _fonts[(style.Size, style.Weight)] = font;
    }

    private static unsafe void SetText(GObjectHandle layout, string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        fixed (byte* bytes = utf8)
        {
            PangoNative.LayoutSetText(layout, bytes, utf8.Length);
        }
    }

    /// <summary>Pango mirrors left and right by itself where a paragraph runs from the right.</summary>
    private static int Alignment(GObjectHandle layout, TextAlignment alignment) => alignment switch
    {
        TextAlignment.Centre => AlignCentre,
        TextAlignment.End => AlignRight,
        TextAlignment.Left when PangoNative.LayoutGetDirection(layout, 0) == RightToLeft => AlignRight,
        _ => AlignLeft,
    };
}
