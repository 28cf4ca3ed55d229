using System.Buffers.Text;
using System.ComponentModel;
using System.Globalization;
using System.Text;
using System.Text.Json;
using SmartAcademy.Domain.Passes.Signed;

namespace SmartAcademy.Web.Passes.Signed;

/// <summary>A list as a JSON Web Signature in flattened JSON (RFC 7515, section 7.2.2): what is signed is what is sent, to the byte.</summary>
internal sealed record SignedList(
    [property: Description("Base64url of the list as JSON.")] string Payload,
    [property: Description("Base64url of the header with alg and kid.")] string Protected,
    [property: Description("Base64url of r and s over the ASCII characters of protected, a dot, and payload.")] string Signature)
{
    public static SignedList Sign(byte[] payload, PassSigner signer)
    {
        var header = JsonSerializer.SerializeToUtf8Bytes(
            new { alg = "ES256", kid = signer.KeyNumber.ToString(CultureInfo.InvariantCulture) });
        var (body, head) = (Base64Url.EncodeToString(payload), Base64Url.EncodeToString(header));
        return new SignedList(body, head, Base64Url.EncodeToString(signer.Sign(Encoding.ASCII.GetBytes($"{head}.{body}"))));
    }
}
