namespace SmartAcademy.Web.Printing;

/// <summary>How text looks: size in points, line spacing as a factor of the font's own line height.</summary>
internal readonly record struct TextStyle(
    double Size,
    Ink Ink,
    FontWeight Weight = FontWeight.Regular,
    TextAlignment Alignment = TextAlignment.Start,
    double LineSpacing = 1);
