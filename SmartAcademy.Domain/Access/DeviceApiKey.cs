using System.Security.Cryptography;
using System.Text;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Access;

/// <summary>The secret of a reader device: <c>sak_</c> and 256 random bits in Base64Url. It is shown once; only its hash is stored.</summary>
public sealed record DeviceApiKey
{
    public const string Prefix = "sak_";

    private const int HintLength = 10;

    private DeviceApiKey(string text) => Text = text;

    public string Text { get; }

    /// <summary>The first letters, enough for a person to tell two keys apart.</summary>
    public string Hint => Text[..HintLength];

    public static DeviceApiKey Make() => new(SecretText.Make(Prefix));

    /// <summary>Reads what a device sent; null when it cannot be a key of ours.</summary>
    public static DeviceApiKey? Read(string? sent) => SecretText.IsOne(Prefix, sent) ? new DeviceApiKey(sent) : null;

    /// <summary>SHA-256; a slow hash would add nothing to 256 random bits.</summary>
    public byte[] Hash() => SHA256.HashData(Encoding.ASCII.GetBytes(Text));

    public override string ToString() => Prefix + "…";
}
