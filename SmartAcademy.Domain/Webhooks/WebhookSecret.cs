using System.Security.Cryptography;
using System.Text;

namespace SmartAcademy.Domain.Webhooks;

/// <summary>
/// The shared secret of a receiver, and how messages are signed with it. Form and signature are those of the Standard Webhooks
/// specification 1.0 (standardwebhooks.com), so that receivers may use its libraries.
/// </summary>
public sealed record WebhookSecret
{
    public const string Prefix = "whsec_";

    private const int Bytes = 32;
    private const int HintLength = 10;

    private WebhookSecret(string text) => Text = text;

    /// <summary><c>whsec_</c> and 256 random bits in Base64.</summary>
    public string Text { get; }

    public string Hint => Text[..HintLength];

    public static WebhookSecret Make() => new(Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)));

    /// <summary>One that was stored.</summary>
    public static WebhookSecret Of(string stored) => new(stored);

    /// <summary><c>v1,</c> and the HMAC-SHA256 of id, time and body in Base64.</summary>
    /// <param name="id">What stands in <c>webhook-id</c>.</param>
    /// <param name="at">Whole seconds since 1970, as in <c>webhook-timestamp</c>.</param>
    /// <param name="body">The bytes that are sent, as text.</param>
    public string Sign(string id, long at, string body) => "v1," + Convert.ToBase64String(
        HMACSHA256.HashData(Convert.FromBase64String(Text[Prefix.Length..]), Encoding.UTF8.GetBytes(FormattableString.Invariant($"{id}.{at}.{body}"))));

    public override string ToString() => Prefix + "…";
}
