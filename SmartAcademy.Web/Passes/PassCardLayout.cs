using SmartAcademy.Web.Printing;

namespace SmartAcademy.Web.Passes;

/// <summary>Where things stand on a card. The visible QR code, the facts and the portrait's caption share one last line.</summary>
internal static class PassCardLayout
{
    public static readonly double Margin = Units.Mm(5);
    public static readonly double HeaderHeight = Units.Mm(12.5);
    public static readonly double LastLine = Units.Mm(48.9);

    public static readonly Box Logo = Box.Millimetres(5, 2.25, 8, 8);
    public static readonly Box Portrait = Box.Millimetres(5, 16.5, 20, 25);
    public static readonly Box Names = Box.Millimetres(28.5, 15.9, 52.1, 14.2);

    public static readonly double FactsLeft = Names.X;
    public static readonly double FactsWidth = Units.Mm(29.5);
    public static readonly double FactPitch = Units.Mm(6.1);

    /// <summary>From a value's baseline up to its label's.</summary>
    public static readonly double LabelRise = Units.Mm(2.9);

    /// <summary>Side of the QR code with its quiet zone; gates read it from any phone or paper copy.</summary>
    public static readonly double QrSide = Units.Mm(24);

    public static double Right => PageSize.IdentityCard.Width - Margin;
}
