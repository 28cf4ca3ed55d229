namespace SmartAcademy.Tests.Printing;

/// <summary>Pictures drawn for the tests; no real person is in them.</summary>
internal static class TestPictures
{
    private const string Face = """
        <svg xmlns="http://www.w3.org/2000/svg" width="400" height="400">
          <defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="#dfe9f2"/><stop offset="1" stop-color="#a9bfd1"/></linearGradient></defs>
          <rect width="400" height="400" fill="url(#sky)"/>
          <path d="M60 400c0-90 60-130 140-130s140 40 140 130z" fill="#f4f6f8"/>
          <path d="M165 230h70v60q-35 35-70 0z" fill="#b9835c"/>
          <ellipse cx="200" cy="180" rx="68" ry="85" fill="#c9946b"/>
          <path d="M130 150q5-70 70-72t70 72q-70-35-140 0z" fill="#fff"/>
          <circle cx="175" cy="178" r="6" fill="#2a1d16"/><circle cx="225" cy="178" r="6" fill="#2a1d16"/>
          <path d="M178 222q22 16 44 0" stroke="#7d4f38" stroke-width="5" fill="none" stroke-linecap="round"/>
        </svg>
        """;

    private const string Crescent = """
        <svg xmlns="http://www.w3.org/2000/svg" width="300" height="300">
          <path d="M190 60a100 100 0 1 0 0 180a80 80 0 1 1 0-180z" fill="#0B6B4B"/>
          <path d="M215 110l11 28 30 2-23 19 8 29-26-16-26 16 8-29-23-19 30-2z" fill="#0B6B4B"/>
        </svg>
        """;

    private static readonly Lazy<byte[]> LazyPhoto = new(() => Make(Face, "photo.jpg[Q=85,strip]"));
    private static readonly Lazy<byte[]> LazyLogo = new(() => Make(Crescent, "logo.png"));

    public static byte[] Photo => LazyPhoto.Value;

    public static byte[] Logo => LazyLogo.Value;

    private static byte[] Make(string svg, string target)
    {
        var folder = Directory.CreateTempSubdirectory("picture-");
        try
        {
            var source = Path.Combine(folder.FullName, "picture.svg");
            File.WriteAllText(source, svg);
            PdfTools.Run("vips", "copy", source, Path.Combine(folder.FullName, target));
            return File.ReadAllBytes(Path.Combine(folder.FullName, target.Split('[')[0]));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
