namespace SmartAcademy.Web.Printing;

/// <summary>A page in points.</summary>
internal readonly record struct PageSize(double Width, double Height)
{
    public static PageSize A4 { get; } = Millimetres(210, 297);

    /// <summary>A bank-card sized card, ISO/IEC 7810 ID-1.</summary>
    public static PageSize IdentityCard { get; } = Millimetres(85.60, 53.98);

    /// <summary>The same page turned on its side.</summary>
    public PageSize Turned => new(Height, Width);

    public static PageSize Millimetres(double width, double height) => new(Units.Mm(width), Units.Mm(height));
}
