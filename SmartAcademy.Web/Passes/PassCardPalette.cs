using SmartAcademy.Web.Printing;

namespace SmartAcademy.Web.Passes;

/// <summary>One accent, and inks that can be read on it and on white.</summary>
internal sealed class PassCardPalette
{
    /// <summary>WCAG 2 for text; where white has less, black has more.</summary>
    private const double ReadableContrast = 4.5;

    private static readonly Ink Brand = Ink.Rgb(0x0B6B4B);

    public PassCardPalette(string? accentColour)
    {
        Accent = Ink.Read(accentColour) ?? Brand;
        OnAccent = Accent.ContrastWith(Ink.White) >= ReadableContrast ? Ink.White : Ink.Black;
        Pattern = Accent.Mix(OnAccent, 0.16);
        Tint = Ink.White.Mix(Accent, 0.12);
    }

    public static Ink Text { get; } = Ink.Rgb(0x17211D);

    public static Ink Label { get; } = Ink.Rgb(0x5A6862);

    public Ink Accent { get; }

    public Ink OnAccent { get; }

    /// <summary>Faint lines on the accent.</summary>
    public Ink Pattern { get; }

    /// <summary>A pale ground behind initials.</summary>
    public Ink Tint { get; }
}
