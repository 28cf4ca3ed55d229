using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace SmartAcademy.Web.Users;

/// <summary>
/// Remembers in a sealed cookie who signed in with this browser (OWASP's device cookie protocol). Wrong passwords from such a device are
/// counted apart, so that a stranger who closes the login to the world does not close it to its owner. The cookie opens nothing by itself.
/// </summary>
internal sealed class KnownDevices(IHttpContextAccessor http, IDataProtectionProvider protection)
{
    public const string CookieName = "__Host-SmartAcademy-Device";

    /// <summary>A family may share a phone.</summary>
    private const int MostPeople = 5;

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(400);

    private readonly IDataProtector protector = protection.CreateProtector("SmartAcademy.KnownDevice");

    private HttpContext? Http => http.HttpContext;

    /// <summary>The brake of this device for a person; null when they never signed in here.</summary>
    public string? BrakeKeyFor(Guid? userId) =>
        userId is { } id && People().Find(person => person.UserId == id) is { Nonce: not null } known ? $"device:{known.Nonce}" : null;

    /// <summary>The person has just proved who they are with this browser.</summary>
    public void Remember(Guid userId)
    {
        if (Http is not { } context || People() is var people && people.Exists(person => person.UserId == userId))
        {
            return;
        }

        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        people.Insert(0, (userId, nonce));
        var text = string.Join('|', people.Take(MostPeople).Select(person => $"{person.UserId:N}:{person.Nonce}"));
        context.Response.Cookies.Append(CookieName, protector.Protect(text), new CookieOptions
        {
            Path = "/",
            Secure = true,
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            IsEssential = true,
            MaxAge = Lifetime,
        });
    }

    private List<(Guid UserId, string Nonce)> People()
    {
        if (Http?.Request.Cookies[CookieName] is not { Length: > 0 } cookie)
        {
            return [];
        }

        try
        {
            return [.. protector.Unprotect(cookie).Split('|').Select(Read)];
        }
        catch (CryptographicException)
        {
            // Forged, or sealed with a key that is gone: a browser that nobody knows.
            return [];
        }
    }

    private static (Guid UserId, string Nonce) Read(string person)
    {
        var parts = person.Split(':');
        return (Guid.ParseExact(parts[0], "N"), parts[1]);
    }
}
