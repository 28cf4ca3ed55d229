using System.Globalization;

namespace SmartAcademy.Web.Printing;

/// <summary>A solid printing colour, each part from 0 to 1.</summary>
internal readonly record struct Ink(double Red, double Green, double Blue)
{
    public static readonly Ink Black = new(0, 0, 0);
    public static readonly Ink White = new(1, 1, 1);

    /// <summary>WCAG 2 relative luminance, 0 (black) to 1 (white).</summary>
    public double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    /// <summary>Reads <c>#0B6B4B</c>; null when the text is no such colour.</summary>
    public static Ink? Read(string? colour)
    {
        var digits = colour.AsSpan().Trim().TrimStart('#');
        if (digits.Length != 6 || !int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb))
        {
            return null;
        }

        return Rgb(rgb);
    }

    /// <summary>A colour written as <c>0x0B6B4B</c>.</summary>
    public static Ink Rgb(int rgb) => new((rgb >> 16) / 255.0, ((rgb >> 8) & 255) / 255.0, (rgb & 255) / 255.0);

    /// <summary>This colour with a share (0 to 1) of another; solid, so the PDF needs no transparency.</summary>
    public Ink Mix(Ink other, double share) =>
        new(Blend(Red, other.Red, share), Blend(Green, other.Green, share), Blend(Blue, other.Blue, share));

    /// <summary>WCAG 2 contrast with another colour, 1 to 21; 4.5 is enough for text.</summary>
    public double ContrastWith(Ink other)
    {
        var (light, dark) = (Math.Max(Luminance, other.Luminance), Math.Min(Luminance, other.Luminance));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double Blend(double from, double to, double share) => from + ((to - from) * share);

    private static double Linear(double part) => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
}
