using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SmartAcademy.Domain.Access;

/// <summary>
/// The one-time code by which a phone or a kiosk becomes a reader device: <c>sae_</c> and 256 random bits in Base64Url. It stands behind
/// the # of an address, which a browser sends to no server; only its hash is stored.
/// </summary>
public sealed record DeviceEnrolmentCode
{
    public const string Prefix = "sae_";

    private const int SecretBytes = 32;

    private DeviceEnrolmentCode(string text) => Text = text;

    public string Text { get; }

    public static DeviceEnrolmentCode Make() => new(Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes)));

    /// <summary>Reads what a page sent; null when it cannot be a code of ours.</summary>
    public static DeviceEnrolmentCode? Read(string? sent) =>
        sent is not null
        && sent.StartsWith(Prefix, StringComparison.Ordinal)
        && sent.Length == Prefix.Length + Base64Url.GetEncodedLength(SecretBytes)
        && Base64Url.IsValid(sent.AsSpan(Prefix.Length), out var bytes)
        && bytes == SecretBytes
            ? new DeviceEnrolmentCode(sent)
            : null;

    /// <summary>SHA-256; a slow hash would add nothing to 256 random bits.</summary>
    public byte[] Hash() => SHA256.HashData(Encoding.ASCII.GetBytes(Text));

    public override string ToString() => Prefix + "…";
}
