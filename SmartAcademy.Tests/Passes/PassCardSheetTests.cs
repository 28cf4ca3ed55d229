using SmartAcademy.Tests.Printing;

namespace SmartAcademy.Tests.Passes;

public sealed class PassCardSheetTests
{
    [Fact]
    public async Task Ten_cards_fill_an_A4_sheet_and_every_code_is_read()
    {
        var cards = SampleCards.Many(10).ToArray();
        using var pdf = new PdfTools(await SampleCards.PrintSheetsAsync(cards));

        Assert.Matches(@"Pages: +1\n", pdf.Facts());
        Assert.Contains("(A4)", pdf.Facts(), StringComparison.Ordinal);
        Assert.Equal(cards.Select(card => card.PassToken).Order(StringComparer.Ordinal), pdf.ScanCodes(1));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(11, 2)]
    [InlineData(40, 4)]
    public async Task Cards_go_on_to_as_many_sheets_as_they_need(int cards, int sheets)
    {
        using var pdf = new PdfTools(await SampleCards.PrintSheetsAsync(SampleCards.Many(cards)));

        Assert.Matches($@"Pages: +{sheets}\n", pdf.Facts());
        Assert.Equal(((cards - 1) % 10) + 1, pdf.ScanCodes(sheets).Length);
    }
}
