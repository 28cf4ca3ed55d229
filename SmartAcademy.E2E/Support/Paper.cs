using System.Diagnostics;
using System.Globalization;

namespace SmartAcademy.E2E.Support;

/// <summary>Looks at a printed page with a scanner's eyes: the first page at 300 dpi, its first QR code.</summary>
internal static class Paper
{
    public static async Task<string> ReadCodeAsync(string pdf)
    {
        var folder = Directory.CreateTempSubdirectory("academy-paper-").FullName;
        await RunAsync("pdftoppm", "-r", "300", "-png", "-f", "1", "-l", "1", "-singlefile", pdf, Path.Combine(folder, "page"));
        var codes = await RunAsync("zbarimg", "--nodbus", "--quiet", "--raw", Path.Combine(folder, "page.png"));
        Directory.Delete(folder, recursive: true);
        return codes.Split('\n', StringSplitOptions.RemoveEmptyEntries)[0];
    }

    public static async Task<int> CountPagesAsync(string pdf)
    {
        var facts = await RunAsync("pdfinfo", pdf);
        var pages = facts.Split('\n').Single(line => line.StartsWith("Pages:", StringComparison.Ordinal));
        return int.Parse(pages.Split(':')[1], CultureInfo.InvariantCulture);
    }

    /// <summary>Saves a picture of the first page beside those of the screens.</summary>
    public static Task PictureAsync(string pdf, string name) => Pictures.AreWanted
        ? RunAsync("pdftoppm", "-r", "100", "-png", "-f", "1", "-l", "1", "-singlefile", pdf, Path.ChangeExtension(Pictures.FileOf(name), null))
        : Task.CompletedTask;

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return said;
    }
}
