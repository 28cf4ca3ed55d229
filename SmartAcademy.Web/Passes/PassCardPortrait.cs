using SmartAcademy.Web.Printing;

namespace SmartAcademy.Web.Passes;

/// <summary>The photo, or initials in a coloured circle where there is none that can be shown.</summary>
internal static class PassCardPortrait
{
    private const double CornerRadius = 5;
    private const double LargestInitials = 17;
    private const double SmallestInitials = 8;

    public static void DrawOn(Canvas canvas, PassCard card, PassCardPalette palette)
    {
        using var photo = PdfImage.Read(card.PhotoJpeg);
        if (photo is not null)
        {
            canvas.Cover(PassCardLayout.Portrait, photo, CornerRadius);
            return;
        }

        DrawInitials(canvas, Initials.Of(card.StudentName), palette);
    }

    private static void DrawInitials(Canvas canvas, string initials, PassCardPalette palette)
    {
        var frame = PassCardLayout.Portrait;
        var radius = frame.Width * 0.36;
        canvas.FillRounded(frame, CornerRadius, palette.Tint);
        canvas.FillCircle(frame.CentreX, frame.CentreY, radius, palette.Accent);

        var style = new TextStyle(LargestInitials, palette.OnAccent, FontWeight.Bold, TextAlignment.Centre);
        var room = new Box(frame.CentreX - radius, frame.CentreY - radius, 2 * radius, 2 * radius).Inset(radius * 0.25);
        using var text = canvas.Typesetter.Fit(initials, style, room, 1, SmallestInitials);
        canvas.Draw(text, room.X, frame.CentreY - text.InkCentre);
    }
}
