using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace SmartAcademy.Domain.Kernel;

/// <summary>A prefix that tells what it opens, and 256 random bits in Base64Url.</summary>
internal static class SecretText
{
    private const int Bytes = 32;

    public static string Make(string prefix) => prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>True for what could have been made with the prefix.</summary>
    public static bool IsOne(string prefix, [NotNullWhen(true)] string? sent) =>
        sent is not null
        && sent.StartsWith(prefix, StringComparison.Ordinal)
        && sent.Length == prefix.Length + Base64Url.GetEncodedLength(Bytes)
        && Base64Url.IsValid(sent.AsSpan(prefix.Length), out var bytes)
        && bytes == Bytes;
}
