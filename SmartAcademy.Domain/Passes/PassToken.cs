using System.Security.Cryptography;
using System.Text;

namespace SmartAcademy.Domain.Passes;

/// <summary>
/// The secret of a pass as a text, version 1 of the QR code: <c>SA1</c>, 32 letters that carry a 128-bit secret, and 2 check letters.
/// The secret is HMAC-SHA256(server key, version and pass id) cut to 128 bits, so a card can be printed again while a copy
/// of the database holds only hashes. The signed code (<c>SA2</c>, see <see cref="Signed.SignedCode"/>) carries the same secret.
/// </summary>
public sealed record PassToken
{
    public const string Prefix = "SA1";

    /// <summary>The shortest server key, in bytes: as long as the MAC's own output.</summary>
    public const int ShortestKey = HMACSHA256.HashSizeInBytes;

    /// <summary>The secret and its check.</summary>
    public const int CodeBytes = SecretBytes + 1;

    private const int SecretBytes = 16;

    /// <summary>What becomes of the prefix on a French layout, on a French one with caps lock, and on a German one with caps lock.</summary>
    private static readonly string[] MistypedPrefixes = ["SQ&", "SQ1", "SA!"];

    private PassToken(string text) => Text = text;

    public static int Length => Prefix.Length + (2 * CodeBytes);

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
        var code = mac[..CodeBytes];
        code[SecretBytes] = PassTokenCheck.Of(code[..SecretBytes]);
        return new PassToken(Prefix + PassTokenLetters.Spell(code));
    }

    /// <summary>Reads what a scanner or a person typed; null when it cannot be a token of this version.</summary>
    public static PassToken? Read(string? typed)
    {
        var text = WithRightPrefix((typed ?? "").Trim().ToUpperInvariant());
        Span<byte> code = stackalloc byte[CodeBytes];
        return text.Length == Length && text.StartsWith(Prefix, StringComparison.Ordinal)
            && PassTokenLetters.TryRead(text.AsSpan(Prefix.Length), code)
            ? OfCode(code)
            : null;
    }

    /// <summary>The token of <see cref="CodeBytes"/> bytes; null when the check is not that of the secret.</summary>
    public static PassToken? OfCode(ReadOnlySpan<byte> code) =>
        code.Length == CodeBytes && code[SecretBytes] == PassTokenCheck.Of(code[..SecretBytes])
            ? new PassToken(Prefix + PassTokenLetters.Spell(code))
            : null;

    /// <summary>The bytes that the letters stand for.</summary>
    public byte[] Code()
    {
        var code = new byte[CodeBytes];
        PassTokenLetters.TryRead(Text.AsSpan(Prefix.Length), code);
        return code;
    }

    /// <summary>SHA-256 of the text; what the database knows of the token.</summary>
    public byte[] Hash() => SHA256.HashData(Encoding.ASCII.GetBytes(Text));

    /// <summary>Says only which version it is, so that no log ever holds a working pass.</summary>
    public override string ToString() => Prefix + "…";

    private static string WithRightPrefix(string text) =>
        MistypedPrefixes.Any(prefix => text.StartsWith(prefix, StringComparison.Ordinal)) ? Prefix + text[Prefix.Length..] : text;
}
