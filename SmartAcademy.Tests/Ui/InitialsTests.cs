using SmartAcademy.Web.Ui;

namespace SmartAcademy.Tests.Ui;

public sealed class InitialsTests
{
    [Theory]
    [InlineData("Ayesha Siddika", "AS")]
    [InlineData("Abdullah Al Mamun", "AM")]
    [InlineData("fatima", "F")]
    [InlineData("  Sean   O'Brien ", "SO")]
    [InlineData("শ্রাবন্তী রায়", "শ্রা")]
    [InlineData("স্কুল", "স্কু")]
    [InlineData("আয়েশা সিদ্দিকা", "আ")]
    [InlineData("عائشة صديقة", "ع")]
    [InlineData("", "?")]
    [InlineData("12 34", "?")]
    public void A_syllable_of_Bangla_stays_whole_and_Latin_names_give_two_letters(string name, string letters) =>
        Assert.Equal(letters, Initials.Of(name));

    [Fact]
    public void The_colour_of_a_name_never_changes()
    {
        Assert.Equal(Initials.ColourOf("Ayesha Siddika"), Initials.ColourOf("Ayesha Siddika"));
        Assert.All(Enumerable.Range(0, 200), number => Assert.InRange(Initials.ColourOf($"Student {number}"), 0, Initials.Colours - 1));
    }
}
