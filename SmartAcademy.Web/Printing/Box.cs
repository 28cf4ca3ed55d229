namespace SmartAcademy.Web.Printing;

/// <summary>A rectangle in points; y grows downwards.</summary>
internal readonly record struct Box(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public double CentreX => X + (Width / 2);

    public double CentreY => Y + (Height / 2);

    public static Box Millimetres(double x, double y, double width, double height) =>
        new(Units.Mm(x), Units.Mm(y), Units.Mm(width), Units.Mm(height));

    /// <summary>The box made smaller by this much on each side.</summary>
    public Box Inset(double by) => new(X + by, Y + by, Width - (2 * by), Height - (2 * by));
}
