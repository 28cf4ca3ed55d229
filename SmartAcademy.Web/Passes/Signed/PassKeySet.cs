using System.Buffers.Text;
using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;
using SmartAcademy.Data.Passes.Signed;

namespace SmartAcademy.Web.Passes.Signed;

/// <summary>Public keys as a JSON Web Key Set (RFC 7517).</summary>
internal sealed record PassKeySet(IReadOnlyList<PassKeySet.Key> Keys)
{
    /// <summary>An elliptic curve key of RFC 7518, section 6.2.</summary>
    internal sealed record Key(
        string Kty,
        string Crv,
        string Use,
        string Alg,
        [property: Description("The key id in signed codes, in decimal.")] string Kid,
        [property: JsonPropertyName("x")] string X,
        [property: JsonPropertyName("y")] string Y);

    public static PassKeySet Of(IEnumerable<PassPublicKey> keys) => new(
    [
        .. keys.Select(key => new Key(
            "EC", "P-256", "sig", "ES256", key.Number.ToString(CultureInfo.InvariantCulture),
            Base64Url.EncodeToString(key.Point.AsSpan(0, 32)), Base64Url.EncodeToString(key.Point.AsSpan(32, 32)))),
    ]);
}
