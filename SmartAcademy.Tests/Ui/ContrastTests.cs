using System.Globalization;
using System.Text.RegularExpressions;

namespace SmartAcademy.Tests.Ui;

/// <summary>WCAG 2.2: 4.5 to 1 for text, 3 to 1 for what else must be seen.</summary>
public sealed partial class ContrastTests
{
    private static readonly string[] Papers = ["paper", "paper-2", "paper-3"];
    private static readonly string[] Inks = ["ink", "ink-2", "ink-3", "brand-text", "good-text", "warn-text", "bad-text", "info-text"];
    private static readonly string[] Tones = ["good", "warn", "bad", "info"];
    private static readonly string[] Signs = ["line-strong", "good", "warn", "bad", "info", "brand", "focus"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_text_colour_is_readable_on_every_surface(bool dark)
    {
        var colours = Colours(dark);
        Assert.All(
            Inks.SelectMany(ink => Papers.Select(paper => (ink, paper)))
                .Concat([("brand-ink", "brand"), ("brand-ink", "brand-hover"), ("bad-ink", "bad"), ("bad-ink", "bad-hover"), ("brand-text", "brand-soft")])
                .Concat(Tones.Select(tone => (tone + "-text", tone + "-soft"))),
            pair => Assert.True(Contrast(colours[pair.Item1], colours[pair.Item2]) >= 4.5, $"{pair} dark: {dark}"));
        Assert.All(
            Signs.SelectMany(sign => Papers.Take(2).Select(paper => (sign, paper))),
            pair => Assert.True(Contrast(colours[pair.sign], colours[pair.paper]) >= 3, $"{pair} dark: {dark}"));
    }

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        var parts = Enumerable.Range(0, 3)
            .Select(i => int.Parse(colour.AsSpan((i * 2) + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(part => part <= 0.03928 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4))
            .ToArray();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    private static Dictionary<string, string> Colours(bool dark)
    {
        var colours = Read("tokens.css").ToDictionary();
        foreach (var (name, colour) in dark ? Read("dark.css") : [])
        {
            colours[name] = colour;
        }

        return colours;
    }

    private static IEnumerable<KeyValuePair<string, string>> Read(string sheet) =>
        Token().Matches(File.ReadAllText(Path.Combine(AssetsFolder(), "css", sheet)))
            .Select(match => KeyValuePair.Create(match.Groups[1].Value, match.Groups[2].Value));

    private static string AssetsFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "wwwroot-assets")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder!.FullName, "wwwroot-assets");
    }

    [GeneratedRegex("--([a-z0-9-]+): (#[0-9a-f]{6});")]
    private static partial Regex Token();
}
