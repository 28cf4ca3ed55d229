using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Architecture;

/// <summary>The source files of the product, without what the build made.</summary>
internal static class Sources
{
    private static readonly string[] Made = ["/bin/", "/obj/", "/Migrations/", "/wwwroot/"];

    public static IEnumerable<string> Of(string folder, params string[] endings) =>
        Directory.EnumerateFiles(Path.Combine(Checkout.Root, folder), "*", SearchOption.AllDirectories)
            .Where(file => endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)))
            .Where(file => !Made.Any(part => file.Contains(part, StringComparison.Ordinal)));

    /// <summary>Lines that contain a word, as <c>file:line</c>, for a message that leads to the place.</summary>
    public static IEnumerable<string> LinesWith(string folder, string word, params string[] endings) =>
        from file in Of(folder, endings)
        from line in File.ReadLines(file).Select((text, index) => (text, number: index + 1))
        where line.text.Contains(word, StringComparison.Ordinal)
        select $"{Path.GetRelativePath(Checkout.Root, file)}:{line.number}";
}
