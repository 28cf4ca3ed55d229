using System.Security.Cryptography;
using System.Text;

namespace SmartAcademy.Domain.Passes;

/// <summary>
/// The text in a pass's QR code, version 1: <c>SA1</c>, 32 letters that carry a 128-bit secret, and 2 check letters.
/// The secret is HMAC-SHA256(server key, version and pass id) cut to 128 bits, so a card can be printed again while a copy
/// of the database holds only hashes. A publicly verifiable version takes another prefix (<c>SA2</c>) beside this one.
/// </summary>
public sealed record PassToken
{
    public const string Prefix = "SA1";

    /// <summary>The shortest server key, in bytes: as long as the MAC's own output.</summary>
    public const int ShortestKey = HMACSHA256.HashSizeInBytes;

    /// <summary>Sixteen letters, one for four bits, that stand on the same keys on QWERTY, QWERTZ and AZERTY keyboards.</summary>
    private const string Letters = "BCDEFGHJKLNPRSTV";

    private const int SecretBytes = 16;
    private const int SecretLetters = 2 * SecretBytes;
    private const int CheckLetters = 2;

    /// <summary>What becomes of the prefix on a French layout, on a French one with caps lock, and on a German one with caps lock.</summary>
    private static readonly string[] MistypedPrefixes = ["SQ&", "SQ1", "SA!"];

    private PassToken(string text) => Text = text;

    public static int Length => Prefix.Length + SecretLetters + CheckLetters;

    /// <summary>The secret itself: for the card and the holder's own screen, never for a log, an address or the database.</summary>
    public string Text { get; }

    /// <exception cref="ArgumentException">The key is shorter than <see cref="ShortestKey"/>.</exception>
    public static PassToken Make(ReadOnlySpan<byte> serverKey, Guid passId)
    {
        if (serverKey.Length < ShortestKey)
        {
            throw new ArgumentException($"A key of passes has at least {ShortestKey} bytes.", nameof(serverKey));
        }

        Span<byte> sealedText = stackalloc byte[Prefix.Length + 16];
        Encoding.ASCII.GetBytes(Prefix, sealedText);
        passId.TryWriteBytes(sealedText[Prefix.Length..], bigEndian: true, out _);
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(serverKey, sealedText, mac);
        return new PassToken(Prefix + Spell(mac[..SecretBytes]));
    }

    /// <summary>Reads what a scanner or a person typed; null when it cannot be a token of a known version.</summary>
    public static PassToken? Read(string? typed)
    {
        var text = WithRightPrefix((typed ?? "").Trim().ToUpperInvariant());
        return text.Length == Length && text.StartsWith(Prefix, StringComparison.Ordinal) && HasRightCheck(text[Prefix.Length..])
            ? new PassToken(text)
            : null;
    }

    /// <summary>SHA-256 of the text; what the database knows of the token.</summary>
    public byte[] Hash() => SHA256.HashData(Encoding.ASCII.GetBytes(Text));

    /// <summary>Says only which version it is, so that no log ever holds a working pass.</summary>
    public override string ToString() => Prefix + "…";

    private static string WithRightPrefix(string text) =>
        MistypedPrefixes.Any(prefix => text.StartsWith(prefix, StringComparison.Ordinal)) ? Prefix + text[Prefix.Length..] : text;

    private static string Spell(ReadOnlySpan<byte> secret)
    {
        var letters = new StringBuilder(SecretLetters + CheckLetters);
        foreach (var value in secret)
        {
            Append(letters, value);
        }

        Append(letters, PassTokenCheck.Of(secret));
        return letters.ToString();
    }

    private static void Append(StringBuilder letters, byte value) => letters.Append(Letters[value >> 4]).Append(Letters[value & 15]);

    private static bool HasRightCheck(string body)
    {
        Span<byte> values = stackalloc byte[SecretBytes + 1];
        for (var at = 0; at < values.Length; at++)
        {
            var (high, low) = (Letters.IndexOf(body[2 * at]), Letters.IndexOf(body[(2 * at) + 1]));
            if (high < 0 || low < 0)
            {
                return false;
            }

            values[at] = (byte)((high << 4) | low);
        }

        return values[SecretBytes] == PassTokenCheck.Of(values[..SecretBytes]);
    }
}
