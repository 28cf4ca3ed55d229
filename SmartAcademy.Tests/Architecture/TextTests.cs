using System.Text.RegularExpressions;
using System.Xml.Linq;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Architecture;

public sealed partial class TextTests
{
    public static TheoryData<string> English =>
        [.. Sources.Of("SmartAcademy.Web", "Texts.resx").Select(file => Path.GetRelativePath(Checkout.Root, file))];

    [Theory]
    [MemberData(nameof(English))]
    public void Every_text_has_a_Bangla_twin_with_the_same_places(string file)
    {
        var english = Read(file);
        var bangla = Read(file.Replace(".resx", ".bn.resx", StringComparison.Ordinal));

        Assert.Equal(english.Keys.Order(), bangla.Keys.Order());
        Assert.All(english, text => Assert.Equal(PlacesIn(text.Value), PlacesIn(bangla[text.Key])));
        Assert.All(bangla.Values, text => Assert.False(string.IsNullOrWhiteSpace(text)));
    }

    [Fact]
    public void Every_refusal_has_a_text()
    {
        var texts = Read("SmartAcademy.Web/Shell/RefusalTexts.resx").Keys.ToHashSet();
        var codes = typeof(Refusal).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static))
            .Where(field => field.FieldType == typeof(Refusal))
            .Select(field => ((Refusal)field.GetValue(null)!).Code);

        Assert.Empty(codes.Except(texts));
    }

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(Path.Combine(Checkout.Root, file)).Root!.Elements("data")
            .ToDictionary(entry => entry.Attribute("name")!.Value, entry => entry.Element("value")!.Value);

    private static string PlacesIn(string text) =>
        string.Join(',', Places().Matches(text).Select(match => match.Groups[1].Value).Distinct().Order());

    [GeneratedRegex(@"\{(\d+)(?::[^}]*)?\}")]
    private static partial Regex Places();
}
