using SmartAcademy.Tests.Printing;
using SmartAcademy.Web.Passes;

namespace SmartAcademy.Tests.Passes;

public sealed class PassCardDocumentTests
{
    [Fact]
    public async Task A_card_is_a_page_of_exactly_ID_1_size()
    {
        using var pdf = new PdfTools(await SampleCards.PrintAsync(SampleCards.Plain));

        Assert.Matches(@" size: +242\.646 x 153\.014 pts", pdf.Facts());
    }

    [Fact]
    public async Task Its_QR_code_is_read_from_a_300_dpi_print()
    {
        using var pdf = new PdfTools(await SampleCards.PrintAsync(SampleCards.Plain, SampleCards.LongNames));

        Assert.Equal([SampleCards.Plain.PassToken], pdf.ScanCodes(1));
        Assert.Equal([SampleCards.LongNames.PassToken], pdf.ScanCodes(2));
    }

    [Fact]
    public async Task Its_words_are_text_and_its_labels_speak_both_languages()
    {
        using var pdf = new PdfTools(await SampleCards.PrintAsync(SampleCards.Plain));
        var text = pdf.Text();

        foreach (var words in new[] { "Darul Ihsan Academy", "Ayesha Siddika", "Class 7 · B", "SA202600123", "P2026000123", "31 Dec 2026", "Valid until" })
        {
            Assert.Contains(words, text, StringComparison.Ordinal);
        }

        Assert.Equal("Valid until · মেয়াদ", PassCardLabels.ValidUntil);
    }

    [Fact]
    public async Task All_fonts_are_embedded_subsets_of_the_three_Noto_families()
    {
        using var pdf = new PdfTools(await SampleCards.PrintAsync(SampleCards.Plain, SampleCards.Arabic));
        var fonts = pdf.Fonts().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToArray();

        Assert.All(fonts, font => Assert.Matches(@"Noto(Sans|SansBengali|NaskhArabic)-\w+ .* yes yes yes ", font));
        Assert.Contains(fonts, font => font.Contains("NotoSansBengali", StringComparison.Ordinal));
        Assert.Contains(fonts, font => font.Contains("NotoNaskhArabic", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_photo_is_embedded_as_the_JPEG_that_it_is_and_the_logo_once()
    {
        var bytes = await SampleCards.PrintAsync(SampleCards.Many(3));
        using var pdf = new PdfTools(bytes);
        var images = pdf.Images().Split('\n');

        Assert.True(bytes.AsSpan().IndexOf(TestPictures.Photo) > 0);
        Assert.Equal(3, images.Count(image => image.Contains("jpeg", StringComparison.Ordinal)));
        Assert.Single(images.Where(image => image.Contains("smask", StringComparison.Ordinal)).Select(image => image.Split(' ', StringSplitOptions.RemoveEmptyEntries)[10]).Distinct());
    }

    public static TheoryData<byte[]?> UnusablePhotos => new(null, [], [0xFF, 0xD8, 0xFF], "GIF89a"u8.ToArray(), TestPictures.Photo[..60]);

    [Theory]
    [MemberData(nameof(UnusablePhotos))]
    public async Task Without_a_usable_photo_initials_stand_in_its_place(byte[]? photo)
    {
        var card = SampleCards.Plain with { SchoolLogo = null, PhotoJpeg = photo, StudentName = "Zubaida Qamar" };
        using var pdf = new PdfTools(await SampleCards.PrintAsync(card));

        Assert.Matches(@"\bZQ\b", pdf.Text());
        Assert.DoesNotContain("image ", string.Join('\n', pdf.Images().Split('\n').Skip(2)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_names_are_shown_whole()
    {
        using var pdf = new PdfTools(await SampleCards.PrintAsync(SampleCards.LongNames));
        var text = pdf.Text();

        Assert.Contains("Muhammad Abdullah Al-Mamun", text, StringComparison.Ordinal);
        Assert.Contains("Chowdhury Siddiqui", text, StringComparison.Ordinal);
        Assert.Contains("Academy, Sylhet", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_counts_every_card()
    {
        var told = new List<int>();
        using var stream = new MemoryStream();

        await PassCardDocument.WriteAsync(stream, SampleCards.Many(4), new Counter(told), TestContext.Current.CancellationToken);

        Assert.Equal([1, 2, 3, 4], told);
    }

    [Fact]
    public async Task A_cancelled_print_stops_at_the_next_card()
    {
        using var cancel = new CancellationTokenSource();
        using var stream = new MemoryStream();
        var cards = SampleCards.Many(100).Select((card, index) =>
        {
            if (index == 5)
            {
                cancel.Cancel();
            }

            Assert.True(index <= 5);
            return card;
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => PassCardDocument.WriteAsync(stream, cards, null, cancel.Token));
    }

    [Fact]
    public async Task A_document_without_cards_is_refused() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => SampleCards.PrintAsync());

    private sealed class Counter(List<int> told) : IProgress<int>
    {
        public void Report(int value) => told.Add(value);
    }
}
