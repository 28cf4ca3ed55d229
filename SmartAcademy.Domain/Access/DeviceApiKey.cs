using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SmartAcademy.Domain.Access;

/// <summary>The secret of a reader device: <c>sak_</c> and 256 random bits in Base64Url. It is shown once; only its hash is stored.</summary>
public sealed record DeviceApiKey
{
    public const string Prefix = "sak_";

    private const int SecretBytes = 32;
    private const int HintLength = 10;

    private DeviceApiKey(string text) => Text = text;

    public string Text { get; }

    /// <summary>The first letters, enough for a person to tell two keys apart.</summary>
    public string Hint => Text[..HintLength];

    public static DeviceApiKey Make()
    {
        Span<byte> secret = stackalloc byte[SecretBytes];
        RandomNumberGenerator.Fill(secret);
        return new DeviceApiKey(Prefix + Base64Url.EncodeToString(secret));
    }

    /// <summary>Reads what a device sent; null when it cannot be a key of ours.</summary>
    public static DeviceApiKey? Read(string? sent) =>
        sent is not null
        && sent.StartsWith(Prefix, StringComparison.Ordinal)
        && Base64Url.IsValid(sent.AsSpan(Prefix.Length), out var bytes)
        && bytes == SecretBytes
        && sent.Length == Prefix.Length + Base64Url.GetEncodedLength(SecretBytes)
            ? new DeviceApiKey(sent)
            : null;

    /// <summary>SHA-256; a slow hash would add nothing to 256 random bits.</summary>
    public byte[] Hash() => SHA256.HashData(Encoding.ASCII.GetBytes(Text));

    public override string ToString() => Prefix + "…";
}
