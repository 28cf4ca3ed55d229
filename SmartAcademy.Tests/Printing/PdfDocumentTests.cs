using SmartAcademy.Web.Printing;

namespace SmartAcademy.Tests.Printing;

public sealed class PdfDocumentTests
{
    private static readonly TextStyle Plain = new(12, Ink.Black);

    [Fact]
    public async Task Pages_of_different_sizes_live_in_one_titled_document()
    {
        using var pdf = new PdfTools(await DrawAsync(document =>
        {
            document.AddPage(PageSize.A4).Text("One", Plain, new Box(50, 50, 200, 50));
            document.AddPage(PageSize.IdentityCard).Text("Two", Plain, new Box(10, 10, 200, 50));
            document.AddPage(new PageSize(300, 100));
        }));
        var facts = pdf.Facts(1, 3);

        Assert.Matches(@"Title: +ছাত্র তালিকা\n", facts);
        Assert.Matches(@"Page +1 size: +595\.\d+ x 841\.\d+ pts \(A4\)", facts);
        Assert.Matches(@"Page +2 size: +242\.646 x 153\.014 pts", facts);
        Assert.Matches(@"Page +3 size: +300 x 100 pts", facts);
        Assert.Contains("Two", pdf.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_at_20_millimetres_is_read_from_150_dpi()
    {
        const string token = "SA1BCDFGHJKLNPRSTVBCDFGHJKLNPRSTVBCDE";
        var symbol = QrSymbol.Encode(token);
        using var pdf = new PdfTools(await DrawAsync(document =>
            symbol.DrawOn(document.AddPage(PageSize.IdentityCard), 20, 20, Units.Mm(20))));

        Assert.Equal(25 + (2 * QrSymbol.QuietModules), symbol.Modules);
        Assert.Equal([token], pdf.ScanCodes(1, dotsPerInch: 150));
    }

    [Fact]
    public async Task Every_kind_of_shape_and_picture_can_be_drawn()
    {
        using var photo = PdfImage.Read(TestPictures.Photo);
        using var logo = PdfImage.Read(TestPictures.Logo);
        using var pdf = new PdfTools(await DrawAsync(document =>
        {
            var page = document.AddPage(PageSize.A4);
            page.Fill(new Box(10, 10, 50, 50), Ink.Black);
            page.StrokeRounded(new Box(80, 10, 50, 50), 6, 1, Ink.Black);
            page.Line(10, 80, 200, 80, 0.5, Ink.Black);
            page.CoverCircle(100, 150, 40, photo!);
            page.Contain(new Box(200, 100, 90, 60), logo!);
        }));

        Assert.Contains("jpeg", pdf.Images(), StringComparison.Ordinal);
        Assert.Contains("smask", pdf.Images(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_that_fails_gives_its_own_error_and_breaks_nothing_else()
    {
        var full = new FullDisk();
        using (var document = new PdfDocument(full, "Full"))
        {
            document.AddPage(PageSize.A4);
            await Assert.ThrowsAsync<IOException>(() => document.FinishAsync(TestContext.Current.CancellationToken));
        }

        using var pdf = new PdfTools(await DrawAsync(document => document.AddPage(PageSize.A4)));
        Assert.Matches(@"Pages: +1\n", pdf.Facts());
    }

    [Fact]
    public void A_document_left_before_its_end_can_be_put_away()
    {
        using var document = new PdfDocument(Stream.Null, "Left");
        document.AddPage(PageSize.A4).Text("Half", Plain, new Box(0, 0, 100, 20));
    }

    private static async Task<byte[]> DrawAsync(Action<PdfDocument> draw)
    {
        using var stream = new MemoryStream();
        using var document = new PdfDocument(stream, "ছাত্র তালিকা");
        draw(document);
        await document.FinishAsync(TestContext.Current.CancellationToken);
        return stream.ToArray();
    }

    private sealed class FullDisk : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("No space left on device");
    }
}
