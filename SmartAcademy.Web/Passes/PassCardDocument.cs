using SmartAcademy.Web.Printing;

namespace SmartAcademy.Web.Passes;

/// <summary>Pass cards, one to a page of the card's own size, for a card printer.</summary>
internal static class PassCardDocument
{
    /// <summary>Writes at least one card and tells how many are drawn; the stream is left open.</summary>
    public static Task WriteAsync(Stream stream, IEnumerable<PassCard> cards, IProgress<int>? progress, CancellationToken ct) =>
        WriteAsync(stream, cards.ToAsyncEnumerable(), progress, ct);

    /// <inheritdoc cref="WriteAsync(Stream, IEnumerable{PassCard}, IProgress{int}?, CancellationToken)"/>
    public static async Task WriteAsync(Stream stream, IAsyncEnumerable<PassCard> cards, IProgress<int>? progress, CancellationToken ct)
    {
        using var face = new PassCardFace();
        using var document = new PdfDocument(stream, PassCardLabels.Document);
        await foreach (var card in cards.WithCancellation(ct))
        {
            ct.ThrowIfCancellationRequested();
            face.DrawOn(document.AddPage(PageSize.IdentityCard), card);
            progress?.Report(document.PageCount);
            await document.FlushAsync(ct);
        }

        await document.FinishAsync(ct);
    }
}
