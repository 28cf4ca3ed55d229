using System.Security.Cryptography;
using System.Text;

namespace SmartAcademy.Domain.Passes;

/// <summary>
/// The text in a pass's QR code, version 1: <c>SA1</c>, 32 letters that carry a 128-bit secret, and 2 check letters.
/// The secret is HMAC-SHA256(server key, pass id) cut to 128 bits, so a card can be printed again while a copy of the
/// database holds only hashes. A publicly verifiable version takes another prefix (<c>SA2</c>) beside this one.
/// </summary>
public sealed record PassToken
{
    public const string Prefix = "SA1";

    /// <summary>Sixteen letters, one for four bits, that stand on the same keys on QWERTY, QWERTZ and AZERTY keyboards.</summary>
    private const string Letters = "BCDEFGHJKLNPRSTV";

    /// <summary>What a scanner that speaks US keys makes of the prefix on a French layout.</summary>
    private const string PrefixOnAzerty = "SQ&";

    private const int SecretBytes = 16;
    private const int CheckBytes = 1;

    private PassToken(string text) => Text = text;

    public static int Length => Prefix.Length + (2 * (SecretBytes + CheckBytes));

    public string Text { get; }

    public static PassToken Make(ReadOnlySpan<byte> serverKey, Guid passId)
    {
        Span<byte> id = stackalloc byte[16];
        passId.TryWriteBytes(id, bigEndian: true, out _);
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(serverKey, id, mac);
        return new PassToken(Prefix + Spell(mac[..SecretBytes]));
    }

    /// <summary>Reads what a scanner or a person typed; null when it cannot be a token of a known version.</summary>
    public static PassToken? Read(string? typed)
    {
        var text = (typed ?? "").Trim().ToUpperInvariant();
        if (text.StartsWith(PrefixOnAzerty, StringComparison.Ordinal))
        {
            text = Prefix + text[PrefixOnAzerty.Length..];
        }

        return text.Length == Length && text.StartsWith(Prefix, StringComparison.Ordinal) && HasRightCheck(text)
            ? new PassToken(text)
            : null;
    }

    /// <summary>SHA-256 of the text; what the database knows of the token.</summary>
    public byte[] Hash() => SHA256.HashData(Encoding.ASCII.GetBytes(Text));

    public override string ToString() => Prefix + "…";

    private static string Spell(ReadOnlySpan<byte> secret)
    {
        var letters = new StringBuilder(2 * (SecretBytes + CheckBytes));
        foreach (var value in secret)
        {
            letters.Append(Letters[value >> 4]).Append(Letters[value & 15]);
        }

        return letters.Append(CheckOf(letters.ToString())).ToString();
    }

    private static bool HasRightCheck(string text)
    {
        var body = text[Prefix.Length..];
        return body.All(Letters.Contains) && body.EndsWith(CheckOf(body[..(2 * SecretBytes)]), StringComparison.Ordinal);
    }

    /// <summary>Two letters from the first byte of SHA-256: a misread never costs a look-up, nor reveals anything.</summary>
    private static string CheckOf(string body)
    {
        var check = SHA256.HashData(Encoding.ASCII.GetBytes(Prefix + body))[0];
        return $"{Letters[check >> 4]}{Letters[check & 15]}";
    }
}
