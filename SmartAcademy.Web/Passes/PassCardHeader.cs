using SmartAcademy.Web.Printing;

namespace SmartAcademy.Web.Passes;

/// <summary>The band across the top: logo, school, what the card is.</summary>
internal static class PassCardHeader
{
    private const double LargestName = 9;
    private const double SmallestName = 6;
    private const double TitleSize = 5.75;
    private const double PlateRadius = 3;

    public static void DrawOn(Canvas canvas, PassCard card, PassCardPalette palette, PdfImage? logo, double bleed)
    {
        var band = new Box(-bleed, -bleed, PageSize.IdentityCard.Width + (2 * bleed), PassCardLayout.HeaderHeight + bleed);
        canvas.Fill(band, palette.Accent);
        DrawPattern(canvas, band, palette);
        if (logo is not null)
        {
            DrawLogo(canvas, logo);
        }

        DrawWords(canvas, card, palette, logo is null ? PassCardLayout.Margin : PassCardLayout.Logo.Right + Units.Mm(2.5));
    }

    private static void DrawPattern(Canvas canvas, Box band, PassCardPalette palette)
    {
        var width = Units.Mm(26);
        StarLattice.DrawOn(canvas, band with { X = band.Right - width, Width = width }, Units.Mm(6.25), palette.Pattern);
    }

    private static void DrawLogo(Canvas canvas, PdfImage logo)
    {
        canvas.FillRounded(PassCardLayout.Logo, PlateRadius, Ink.White);
        canvas.Contain(PassCardLayout.Logo.Inset(2), logo);
    }

    private static void DrawWords(Canvas canvas, PassCard card, PassCardPalette palette, double left)
    {
        var room = new Box(left, 0, PassCardLayout.Right - left, Units.Mm(6));
        var nameStyle = new TextStyle(LargestName, palette.OnAccent, FontWeight.Bold, TextAlignment.Left);
        using var name = canvas.Typesetter.Fit(card.SchoolName, nameStyle, room, 1, SmallestName);
        canvas.DrawOnLine(name, left, Units.Mm(6));

        using var title = canvas.Typesetter.Set(PassCardLabels.Title, new TextStyle(TitleSize, palette.OnAccent));
        canvas.DrawOnLine(title, left, Units.Mm(9.5));
    }
}
