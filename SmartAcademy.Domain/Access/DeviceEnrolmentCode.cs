using System.Security.Cryptography;
using System.Text;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Access;

/// <summary>
/// The one-time code by which a phone or a kiosk becomes a reader device: <c>sae_</c> and 256 random bits in Base64Url. It stands behind
/// the # of an address, which a browser sends to no server; only its hash is stored.
/// </summary>
public sealed record DeviceEnrolmentCode
{
    public const string Prefix = "sae_";

    private DeviceEnrolmentCode(string text) => Text = text;

    public string Text { get; }

    public static DeviceEnrolmentCode Make() => new(SecretText.Make(Prefix));

    /// <summary>Reads what a page sent; null when it cannot be a code of ours.</summary>
    public static DeviceEnrolmentCode? Read(string? sent) => SecretText.IsOne(Prefix, sent) ? new DeviceEnrolmentCode(sent) : null;

    /// <summary>SHA-256; a slow hash would add nothing to 256 random bits.</summary>
    public byte[] Hash() => SHA256.HashData(Encoding.ASCII.GetBytes(Text));

    public override string ToString() => Prefix + "…";
}
