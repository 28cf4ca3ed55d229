using System.Collections;
using System.Globalization;
using System.Resources;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Shell;
using SmartAcademy.Web.Ui;

namespace SmartAcademy.Tests.Shell;

public sealed class ShellTextsTests
{
    private static readonly CultureInfo Bangla = CultureInfo.GetCultureInfo("bn");

    [Theory]
    [InlineData("SmartAcademy.Web.Shell.ShellTexts")]
    [InlineData("SmartAcademy.Web.Ui.UiTexts")]
    [InlineData("SmartAcademy.Web.Ui.SayTexts")]
    public void Every_word_stands_in_both_languages(string texts) =>
        Assert.Equal(Keys(texts, CultureInfo.InvariantCulture), Keys(texts, Bangla));

    [Fact]
    public void Every_role_has_a_name()
    {
        var keys = Keys("SmartAcademy.Web.Shell.ShellTexts", CultureInfo.InvariantCulture);
        Assert.All(Role.All, role => Assert.Contains("role." + role, keys));
    }

    [Fact]
    public void Every_entry_and_group_of_the_rail_has_a_name()
    {
        var keys = Keys("SmartAcademy.Web.Shell.ShellTexts", CultureInfo.InvariantCulture);
        Assert.All(NavMap.Groups, group => Assert.Contains("group." + group.Key, keys));
        Assert.All(NavMap.Groups.SelectMany(group => group.Entries), entry => Assert.Contains("nav." + entry.Key, keys));
    }

    [Fact]
    public void Every_icon_is_drawn() =>
        Assert.All(Enum.GetValues<IconName>(), name => Assert.NotEmpty(IconDrawings.Of(name)));

    private static SortedSet<string> Keys(string texts, CultureInfo culture)
    {
        var words = new ResourceManager(texts, typeof(App).Assembly).GetResourceSet(culture, createIfNotExists: true, tryParents: false);
        return [.. words!.Cast<DictionaryEntry>().Select(word => (string)word.Key)];
    }
}
