using SmartAcademy.Web.Printing;

namespace SmartAcademy.Web.Passes;

/// <summary>
/// Where things stand on a card. Capitals of the name begin level with the portrait; the first label begins level with
/// the dark part of the QR code, and the code, the facts and the portrait's caption share one last line.
/// </summary>
internal static class PassCardLayout
{
    public static readonly double Margin = Units.Mm(5);

    /// <summary>How far colour runs over the edge, so that a cut a little off shows no white.</summary>
    public static readonly double Bleed = Units.Mm(1);

    public static readonly double HeaderHeight = Units.Mm(12.5);
    public static readonly double LastLine = Units.Mm(48.9);

    public static readonly Box Logo = Box.Millimetres(5, 2.25, 8, 8);
    public static readonly Box Portrait = Box.Millimetres(5, 16.5, 20, 25);
    public static readonly Box Names = Box.Millimetres(28.5, 16.5, 52.1, 13.4);

    public static readonly double FactsLeft = Names.X;
    public static readonly double FactsWidth = Units.Mm(30.5);
    public static readonly double FactPitch = Units.Mm(7.05);

    /// <summary>From a value's baseline up to its label's.</summary>
    public static readonly double LabelRise = Units.Mm(2.75);

    /// <summary>Side of the QR code with its quiet zone; gates read it from any phone or paper copy.</summary>
    public static readonly double QrSide = Units.Mm(24);

    public static double Right => PageSize.IdentityCard.Width - Margin;
}
