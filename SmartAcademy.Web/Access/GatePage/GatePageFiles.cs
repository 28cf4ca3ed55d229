using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.FileProviders;

namespace SmartAcademy.Web.Access.GatePage;

/// <summary>
/// The files that the gate page keeps for the time without a connection, under a version that changes with any of them. The browser
/// compares this list byte by byte and fetches a new version whole.
/// </summary>
internal sealed class GatePageFiles(IWebHostEnvironment house)
{
    private const string Folder = "gate-reader";
    private const string Page = Folder + "/index.html";

    private static readonly string[] Elsewhere =
        ["css/fonts.css", "fonts/noto-sans.woff2", "fonts/noto-sans-bengali.woff2", "fonts/noto-naskh-arabic.woff2"];

    private static readonly string[] Kept = [".js", ".css", ".svg", ".png", ".webmanifest"];

    private readonly Lazy<string> script = new(() => Describe(house.WebRootFileProvider));

    /// <summary>The page itself.</summary>
    public IFileInfo Index => house.WebRootFileProvider.GetFileInfo(Page);

    /// <summary>A script that puts version and files where page and worker look for them.</summary>
    public string Script => script.Value;

    private static string Describe(IFileProvider root)
    {
        string[] paths = [.. Elsewhere, .. Walk(root, Folder).Order(StringComparer.Ordinal)];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in paths.Append(Page))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(path));
            using var content = root.GetFileInfo(path).CreateReadStream();
            hash.AppendData(SHA256.HashData(content));
        }

        // The worker is fetched by the browser itself, and the list is part of each version.
        var kept = paths.Where(path => path != Folder + "/worker.js").Select(path => "/" + path).Append($"/{Folder}/files.js");
        var version = Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 6));
        return $"self.gateFiles = {JsonSerializer.Serialize(new { version, files = kept }, JsonSerializerOptions.Web)};\n";
    }

    private static IEnumerable<string> Walk(IFileProvider root, string folder) => root.GetDirectoryContents(folder).SelectMany(entry =>
        entry.IsDirectory ? Walk(root, $"{folder}/{entry.Name}")
        : Kept.Contains(Path.GetExtension(entry.Name)) ? [$"{folder}/{entry.Name}"]
        : []);
}
