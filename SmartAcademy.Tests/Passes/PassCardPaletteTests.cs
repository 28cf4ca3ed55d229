using SmartAcademy.Web.Passes;
using SmartAcademy.Web.Printing;

namespace SmartAcademy.Tests.Passes;

public sealed class PassCardPaletteTests
{
    [Theory]
    [InlineData("#0B6B4B")]
    [InlineData("#F2C230")]
    [InlineData("#FFFFFF")]
    [InlineData("#000000")]
    [InlineData("#777777")]
    public void Words_on_the_accent_can_be_read(string accent)
    {
        var palette = new PassCardPalette(accent);

        Assert.True(palette.OnAccent.ContrastWith(palette.Accent) >= 4.5);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("green")]
    [InlineData("#12345")]
    public void A_colour_that_is_none_gives_the_products_own(string? accent) =>
        Assert.Equal(Ink.Rgb(0x0B6B4B), new PassCardPalette(accent).Accent);
}
