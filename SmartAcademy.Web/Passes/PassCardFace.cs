using SmartAcademy.Web.Printing;

namespace SmartAcademy.Web.Passes;

/// <summary>Draws pass cards of ISO ID-1 size; one face serves one document and keeps its schools' logos.</summary>
internal sealed class PassCardFace : IDisposable
{
    private readonly LogoShelf _logos = new();

    /// <summary>Draws a card with its upper left corner at the canvas's origin.</summary>
    public void DrawOn(Canvas canvas, PassCard card)
    {
        var palette = new PassCardPalette(card.AccentColour);
        PassCardHeader.DrawOn(canvas, card, palette, _logos.Find(card.SchoolLogo));
        PassCardPortrait.DrawOn(canvas, card, palette);
        DrawQr(canvas, card.PassToken);
        PassCardNames.DrawOn(canvas, card);
        PassCardFacts.DrawOn(canvas, card);
    }

    public void Dispose() => _logos.Dispose();

    private static void DrawQr(Canvas canvas, string token)
    {
        var symbol = QrSymbol.Encode(token);
        var side = PassCardLayout.QrSide;
        var quiet = symbol.QuietZone(side);
        symbol.DrawOn(canvas, PassCardLayout.Right + quiet - side, PassCardLayout.LastLine + quiet - side, side);
    }
}
