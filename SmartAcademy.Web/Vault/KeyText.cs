using System.Security.Cryptography;

namespace SmartAcademy.Web.Vault;

/// <summary>A secret key as settings and key files hold it.</summary>
internal static class KeyText
{
    /// <summary>In bytes.</summary>
    public const int Shortest = 32;

    public static string Make() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Shortest));

    /// <exception cref="InvalidOperationException">Not Base64 or too short; the message names the setting.</exception>
    public static byte[] Decode(string base64, string setting)
    {
        var key = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, key, out var length) && length >= Shortest
            ? key[..length]
            : throw new InvalidOperationException(
                $"{setting} must be Base64 of at least {Shortest} random bytes, such as `openssl rand -base64 32` prints.");
    }
}
