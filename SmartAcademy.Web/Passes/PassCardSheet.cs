using SmartAcademy.Web.Printing;

namespace SmartAcademy.Web.Passes;

/// <summary>Pass cards on A4 sheets, two by five, with cut marks, for an ordinary printer at 100 % scale.</summary>
internal static class PassCardSheet
{
    public const int CardsOnSheet = PassCardGrid.Columns * PassCardGrid.Rows;

    /// <summary>Writes at least one card and tells how many are drawn; the stream is left open.</summary>
    public static Task WriteAsync(Stream stream, IEnumerable<PassCard> cards, IProgress<int>? progress, CancellationToken ct) =>
        WriteAsync(stream, cards.ToAsyncEnumerable(), progress, ct);

    /// <inheritdoc cref="WriteAsync(Stream, IEnumerable{PassCard}, IProgress{int}?, CancellationToken)"/>
    public static async Task WriteAsync(Stream stream, IAsyncEnumerable<PassCard> cards, IProgress<int>? progress, CancellationToken ct)
    {
        using var face = new PassCardFace();
        using var document = new PdfDocument(stream, PassCardLabels.Document);
        var drawn = 0;
        await foreach (var sheet in cards.Chunk(CardsOnSheet).WithCancellation(ct))
        {
            var canvas = document.AddPage(PageSize.A4);
            PassCardGrid.DrawCutMarks(canvas);
            for (var place = 0; place < sheet.Length; place++)
            {
                ct.ThrowIfCancellationRequested();
                DrawCard(canvas, face, sheet[place], place);
                progress?.Report(++drawn);
            }

            await document.FlushAsync(ct);
        }

        await document.FinishAsync(ct);
    }

    private static void DrawCard(Canvas canvas, PassCardFace face, PassCard card, int place)
    {
        var (x, y) = PassCardGrid.Corner(place);
        using (canvas.MoveOrigin(x, y))
        {
            face.DrawOn(canvas, card);
        }
    }
}
