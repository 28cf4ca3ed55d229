using SmartAcademy.Web.Printing;

namespace SmartAcademy.Web.Passes;

/// <summary>The band across the top: logo, school, what the card is.</summary>
internal static class PassCardHeader
{
    private const double LargestName = 9;
    private const double SmallestOnOneLine = 7.5;
    private const double SmallestName = 6;
    private const double TightLines = 0.82;
    private const double TitleSize = 5.75;
    private const double PlateRadius = 3;

    public static void DrawOn(Canvas canvas, PassCard card, PassCardPalette palette, PdfImage? logo)
    {
        var bleed = PassCardLayout.Bleed;
        var band = new Box(-bleed, -bleed, PageSize.IdentityCard.Width + (2 * bleed), PassCardLayout.HeaderHeight + bleed);
        canvas.Fill(band, palette.Accent);
        StarLattice.DrawOn(canvas, band, Units.Mm(6.25), palette);
        if (logo is not null)
        {
            DrawLogo(canvas, logo);
        }

        DrawWords(canvas, card, palette, logo is null ? PassCardLayout.Margin : PassCardLayout.Logo.Right + Units.Mm(2.5));
    }

    private static void DrawLogo(Canvas canvas, PdfImage logo)
    {
        canvas.FillRounded(PassCardLayout.Logo, PlateRadius, Ink.White);
        canvas.Contain(PassCardLayout.Logo.Inset(2), logo);
    }

    /// <summary>The two texts stand together in the middle of the band's height.</summary>
    private static void DrawWords(Canvas canvas, PassCard card, PassCardPalette palette, double left)
    {
        using var name = FitName(canvas, card.SchoolName, palette, PassCardLayout.Right - left);
        using var title = canvas.Typesetter.Set(PassCardLabels.Title, new TextStyle(TitleSize, palette.OnAccent));
        var top = (PassCardLayout.HeaderHeight - name.Height - title.Height) / 2;
        canvas.Draw(name, left, top);
        canvas.Draw(title, left, top + name.Height);
    }

    private static TypesetText FitName(Canvas canvas, string school, PassCardPalette palette, double width)
    {
        var style = new TextStyle(LargestName, palette.OnAccent, FontWeight.Bold, TextAlignment.Left, TightLines);
        var room = new Box(0, 0, width, Units.Mm(6.6));
        var oneLine = canvas.Typesetter.Fit(school, style, room, 1, SmallestOnOneLine);
        if (!oneLine.IsShortened)
        {
            return oneLine;
        }

        oneLine.Dispose();
        return canvas.Typesetter.Fit(school, style, room, 2, SmallestName);
    }
}
