using System.Security.Cryptography;
using System.Text;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Tokens;

/// <summary>The text of a bearer token: <c>sat_</c> or <c>srt_</c> and 256 random bits in Base64Url. Only its hash is stored.</summary>
public static class TokenText
{
    public const string AccessPrefix = "sat_";
    public const string RefreshPrefix = "srt_";

    public static string Make(TokenKind kind) => SecretText.Make(PrefixOf(kind));

    /// <summary>SHA-256 of a token that was sent, or null when it cannot be one of this kind. A slow hash would add nothing to 256 random bits.</summary>
    public static byte[]? Hash(TokenKind kind, string? sent) =>
        SecretText.IsOne(PrefixOf(kind), sent) ? SHA256.HashData(Encoding.UTF8.GetBytes(sent)) : null;

    private static string PrefixOf(TokenKind kind) => kind is TokenKind.Access ? AccessPrefix : RefreshPrefix;
}
