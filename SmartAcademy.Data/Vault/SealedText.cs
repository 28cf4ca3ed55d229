using System.Globalization;
using System.Text.RegularExpressions;

namespace SmartAcademy.Data.Vault;

/// <summary>How a sealed value is written: <c>v1.{key version}.{base64url of nonce, ciphertext and tag}</c>.</summary>
internal static partial class SealedText
{
    /// <summary>PostgreSQL's pattern of a sealed value's beginning; enough to tell it from what a person typed.</summary>
    public const string SqlPattern = @"^v1\.[0-9]+\.[A-Za-z0-9_-]";

    /// <summary>So many letters hold the beginning; the rest of a long value need not be read.</summary>
    public const int SqlPatternReach = 16;

    public static string SqlPatternOf(int version) => string.Create(CultureInfo.InvariantCulture, $@"^v1\.{version}\.[A-Za-z0-9_-]");

    public static string Write(int version, string body) => string.Create(CultureInfo.InvariantCulture, $"v1.{version}.{body}");

    /// <summary>Version and body; null for a text that is not sealed.</summary>
    public static (int Version, string Body)? Read(string text) =>
        Form().Match(text) is { Success: true } match && int.TryParse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture, out var version)
            ? (version, match.Groups[2].Value)
            : null;

    /// <summary>Nonce and tag alone are 28 bytes, 38 letters.</summary>
    [GeneratedRegex(@"^v1\.([0-9]{1,9})\.([A-Za-z0-9_-]{38,})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
