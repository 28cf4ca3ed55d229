using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Releases;

/// <summary>
/// The eight digits of a one-time code: an HMAC-SHA256 of its id under the house's key, so a copy of the database holds none that works.
/// What is kept to find a code by is another HMAC under the same key, because eight digits behind a plain hash are found by trying all.
/// </summary>
public static class ReleaseDigits
{
    public const int Length = 8;

    private const uint Different = 100_000_000;

    /// <summary>A link from a QR code is longer than what a person types.</summary>
    private const int LongestTyped = 300;

    private const string Parameter = "code=";

    public static string Of(byte[] key, Guid id)
    {
        byte[] asked = [.. "release code "u8, .. id.ToByteArray(bigEndian: true)];
        var mac = HMACSHA256.HashData(key, asked);
        return (BinaryPrimitives.ReadUInt64BigEndian(mac) % Different).ToString("00000000", CultureInfo.InvariantCulture);
    }

    /// <summary>Differs by school and day: the same digits on another day are another code.</summary>
    public static byte[] HashOf(byte[] key, Guid schoolId, DateOnly day, string digits) => HMACSHA256.HashData(
        key, Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"find release code {schoolId:N} {day:yyyyMMdd} {digits}")));

    /// <summary>In two groups of four, as people read them out.</summary>
    public static string Show(string digits) => $"{digits[..4]} {digits[4..]}";

    /// <summary>The digits in what was typed or scanned, in any script and with any gaps, or in the link of a QR code; null when they are none.</summary>
    public static string? Read(string? typed)
    {
        if (typed is null or { Length: > LongestTyped })
        {
            return null;
        }

        var at = typed.LastIndexOf(Parameter, StringComparison.OrdinalIgnoreCase);
        var text = DigitText.ToLatin(at < 0 ? typed : typed[(at + Parameter.Length)..]);
        var digits = string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && letter is not '-'));
        return digits.Length == Length && digits.All(char.IsAsciiDigit) ? digits : null;
    }
}
