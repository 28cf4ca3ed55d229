using System.Globalization;
using SmartAcademy.Web.Printing;

namespace SmartAcademy.Web.Passes;

/// <summary>Class, pass number and last day, and the enrolment number below the portrait.</summary>
internal static class PassCardFacts
{
    private const double LabelSize = 5.25;
    private const double ValueSize = 7.5;
    private const double SmallestValue = 5.5;

    public static void DrawOn(Canvas canvas, PassCard card)
    {
        var expiry = card.ExpiresOn.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
        DrawFact(canvas, PassCardLabels.Class, card.ClassLabel, FactBox(2));
        DrawFact(canvas, PassCardLabels.PassNumber, card.PassNumber, FactBox(1));
        DrawFact(canvas, PassCardLabels.ValidUntil, expiry, FactBox(0));
        DrawFact(canvas, PassCardLabels.Enrolment, card.EnrolmentNumber, CaptionBox());
    }

    private static Box FactBox(int rowsAboveLast)
    {
        var baseline = PassCardLayout.LastLine - (rowsAboveLast * PassCardLayout.FactPitch);
        return new Box(PassCardLayout.FactsLeft, baseline, PassCardLayout.FactsWidth, double.PositiveInfinity);
    }

    private static Box CaptionBox() => FactBox(0) with { X = PassCardLayout.Portrait.X, Width = PassCardLayout.Portrait.Width + 4 };

    /// <summary>Draws a label above a value; the box's y is the value's baseline.</summary>
    private static void DrawFact(Canvas canvas, string label, string value, Box box)
    {
        var labelStyle = new TextStyle(LabelSize, PassCardPalette.Label);
        using var labelText = canvas.Typesetter.Set(label, labelStyle, box.Width);
        canvas.DrawOnLine(labelText, box.X, box.Y - PassCardLayout.LabelRise);

        var valueStyle = new TextStyle(ValueSize, PassCardPalette.Text, FontWeight.Bold, TextAlignment.Left);
        using var valueText = canvas.Typesetter.Fit(value, valueStyle, box, 1, SmallestValue);
        canvas.DrawOnLine(valueText, box.X, box.Y);
    }
}
