using SmartAcademy.Web.Passes;

namespace SmartAcademy.Tests.Passes;

public sealed class InitialsTests
{
    [Theory]
    [InlineData("Ayesha Siddika", "AS")]
    [InlineData("muhammad abdullah al-mamun", "MA")]
    [InlineData("Ibrahim", "I")]
    [InlineData("আয়েশা সিদ্দিকা", "আসি")]
    [InlineData("(Late) 7 Karim", "K")]
    [InlineData("", "")]
    [InlineData("  ", "")]
    public void Initials_are_the_first_letters_of_the_first_and_last_name(string name, string initials) =>
        Assert.Equal(initials, Initials.Of(name));
}
