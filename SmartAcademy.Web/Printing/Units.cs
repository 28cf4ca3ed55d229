namespace SmartAcademy.Web.Printing;

/// <summary>All lengths in printing are points, 72 to the inch; a person who thinks in millimetres writes <c>Units.Mm(85.6)</c>.</summary>
internal static class Units
{
    public const double PointsPerInch = 72;
    private const double MillimetresPerInch = 25.4;

    public static double Mm(double millimetres) => millimetres * PointsPerInch / MillimetresPerInch;
}
