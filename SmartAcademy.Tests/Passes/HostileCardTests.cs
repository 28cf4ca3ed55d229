using SmartAcademy.Tests.Printing;

namespace SmartAcademy.Tests.Passes;

/// <summary>Whatever an imported list carries, the card prints and its code opens the gate.</summary>
public sealed class HostileCardTests
{
    public static TheoryData<string> Names => new(
        "",
        "   ",
        "\0\u0001\u001b[31mRed\nLine\r\tTab",
        "<b>Bold</b> & \"quotes\" %s %n",
        "\u202Egnp.exe \u2066isolated",
        "Z\u0351\u0357\u034A\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308a\u0316\u0317\u0318\u0319\u031A\u031B\u031Clgo",
        "Half a pair \uD83D and \uDE00",
        "🕌📚 Emoji",
        new string('W', 20_000),
        string.Concat(Enumerable.Repeat("মুহাম্মদআব্দুল্লাহ", 500)),
        "עברית 中文 ไทย",
        "O’Brien-D'Souza");

    [Theory]
    [Trait("Attack", "18")]
    [MemberData(nameof(Names))]
    public async Task Any_name_in_any_field_still_gives_a_card_that_scans(string name)
    {
        var card = SampleCards.Plain with
        {
            SchoolName = name,
            StudentName = name,
            StudentNameBangla = name,
            ClassLabel = name,
            EnrolmentNumber = name,
            PassNumber = name,
            AccentColour = name,
            PhotoJpeg = null,
        };
        using var pdf = new PdfTools(await SampleCards.PrintAsync(card));

        Assert.Matches(@"Pages: +1\n", pdf.Facts());
        Assert.Equal([card.PassToken], pdf.ScanCodes(1));
    }
}
