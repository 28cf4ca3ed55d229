using System.Text;

namespace SmartAcademy.Domain.Passes.Signed;

/// <summary>
/// The text in a pass's QR code, version 2: <c>SA2</c>, then in <see cref="PassBase32"/> a body that says whose pass it is and the
/// signature over the prefix and the body. Whoever has the school's public keys can check it without a connection.
/// </summary>
public sealed class SignedCode
{
    public const string Prefix = "SA2";

    /// <summary>Characters of the longest code: what a QR code of version 10 at level M holds in its alphanumeric mode.</summary>
    public const int Longest = 311;

    private readonly byte[] bytes;

    private SignedCode(string text, byte[] bytes, SignedPass pass) => (Text, this.bytes, Pass) = (text, bytes, pass);

    /// <summary>For the card and the holder's own screen, never for a log or an address.</summary>
    public string Text { get; }

    /// <summary>What the code says; to be believed once <see cref="IsSignedBy"/> agrees.</summary>
    public SignedPass Pass { get; }

    /// <summary>The body and the signature.</summary>
    public ReadOnlySpan<byte> Bytes => bytes;

    /// <summary>Reads what a scanner typed; null when it is no code of this version. The signature is not looked at.</summary>
    public static SignedCode? Read(string? typed)
    {
        var text = WedgeTyping.Undo(typed);
        return IsMeant(text) && PassBase32.Read(text.AsSpan(Prefix.Length)) is { Length: > PassSignature.Bytes } bytes
            && SignedPassBytes.Read(bytes.AsSpan(..^PassSignature.Bytes)) is { } pass
            ? new SignedCode(text, bytes, pass)
            : null;
    }

    /// <summary>True for a text that wants to be a code of this version, whether it is a whole one or not.</summary>
    public static bool IsMeant(string? typed) =>
        WedgeTyping.Undo(typed) is { Length: <= Longest } text && text.StartsWith(Prefix, StringComparison.Ordinal);

    public bool IsSignedBy(PassVerifyingKey key) =>
        key.IsGood(Signed(bytes.AsSpan(..^PassSignature.Bytes)), bytes.AsSpan(^PassSignature.Bytes..));

    /// <summary>Says only which version it is, so that no log ever holds a working pass.</summary>
    public override string ToString() => Prefix + "…";

    internal static SignedCode Make(SignedPass pass, Func<byte[], byte[]> sign)
    {
        var body = SignedPassBytes.Write(pass);
        byte[] bytes = [.. body, .. sign(Signed(body))];
        return new SignedCode(Prefix + PassBase32.Write(bytes), bytes, pass);
    }

    /// <summary>The prefix is signed too: a signature under a code is good for nothing else that the key signs.</summary>
    private static byte[] Signed(ReadOnlySpan<byte> body) => [.. Encoding.ASCII.GetBytes(Prefix), .. body];
}
