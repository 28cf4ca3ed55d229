using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;

namespace SmartAcademy.Web.Factors;

/// <summary>A passkey as its owner sees it.</summary>
/// <param name="Key">Its credential id in Base64Url.</param>
/// <param name="Name">What the owner calls it.</param>
/// <param name="CreatedAt">When it was added, UTC.</param>
internal sealed record PasskeyLine(string Key, string? Name, DateTimeOffset CreatedAt)
{
    private const int ShortLength = 16;

    /// <summary>Enough letters to tell two apart.</summary>
    public string ShortKey => Key.Length > ShortLength ? Key[..ShortLength] : Key;

    public static PasskeyLine Of(UserPasskeyInfo passkey) => new(Base64Url.EncodeToString(passkey.CredentialId), passkey.Name, passkey.CreatedAt);
}
