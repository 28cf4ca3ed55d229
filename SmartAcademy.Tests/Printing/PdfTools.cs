using System.Diagnostics;

namespace SmartAcademy.Tests.Printing;

/// <summary>Looks at a finished PDF with poppler's and zbar's own programs, as a printer and a scanner would.</summary>
internal sealed class PdfTools : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pdf-").FullName;

    public PdfTools(byte[] pdf)
    {
        Path = System.IO.Path.Combine(_folder, "document.pdf");
        File.WriteAllBytes(Path, pdf);
    }

    public string Path { get; }

    public string Facts(int firstPage = 1, int lastPage = 1) => Run("pdfinfo", "-f", $"{firstPage}", "-l", $"{lastPage}", Path);

    public string Fonts() => Run("pdffonts", Path);

    public string Images() => Run("pdfimages", "-list", Path);

    public string Text() => Run("pdftotext", "-layout", Path, "-");

    /// <summary>Renders one page and returns the PNG's path.</summary>
    public string Render(int page, int dotsPerInch = 300)
    {
        var picture = System.IO.Path.Combine(_folder, $"page-{page}");
        Run("pdftoppm", "-png", "-singlefile", "-r", $"{dotsPerInch}", "-f", $"{page}", "-l", $"{page}", Path, picture);
        return picture + ".png";
    }

    /// <summary>Every QR code that a scanner finds on a page, sorted.</summary>
    public string[] ScanCodes(int page, int dotsPerInch = 300) =>
        [.. Run("zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", Render(page, dotsPerInch))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException($"{program} did not start.");
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program}: {errors.GetAwaiter().GetResult()}");
    }
}
