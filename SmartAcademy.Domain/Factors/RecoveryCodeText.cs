using System.Security.Cryptography;

namespace SmartAcademy.Domain.Factors;

/// <summary>A recovery code as it is printed, such as <c>k7m2p-9xw4t</c>: ten letters and digits that nobody mistakes for one another.</summary>
public static class RecoveryCodeText
{
    public const int Count = 10;
    public const int SaltBytes = 16;

    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Length = 10;
    private const int Half = Length / 2;
    private const int HashBytes = 32;

    /// <summary>About 50 random bits need a slow hash (OWASP: 600,000 rounds of SHA-256 for passwords that people choose; these are random).</summary>
    private const int Rounds = 100_000;

    public static string Make()
    {
        var drawn = RandomNumberGenerator.GetString(Letters, Length);
        return $"{drawn[..Half]}-{drawn[Half..]}";
    }

    /// <summary>The code without what people type around it; null when it cannot be one.</summary>
    public static string? Read(string? typed)
    {
        var bare = string.Concat((typed ?? "").Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        return bare.Length == Length && bare.All(Letters.Contains) ? $"{bare[..Half]}-{bare[Half..]}" : null;
    }

    public static byte[] Hash(string code, byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(code, salt, Rounds, HashAlgorithmName.SHA256, HashBytes);
}
