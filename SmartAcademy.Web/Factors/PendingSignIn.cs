using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using SmartAcademy.Data.Users;

namespace SmartAcademy.Web.Factors;

/// <summary>
/// A sign-in whose password was right and whose second step is still to come. It opens nothing; it only says whose code is asked for,
/// for ten minutes and until the password changes.
/// </summary>
internal sealed class PendingSignIn(IDataProtectionProvider protection, IHttpContextAccessor http, UserManager<AcademyUser> users)
{
    public const string Page = "/account/second-step";

    private const string CookieName = "__Host-SmartAcademy-Step";

    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("SmartAcademy.PendingSignIn").ToTimeLimitedDataProtector();

    private HttpContext Http => http.HttpContext ?? throw new InvalidOperationException("A sign-in needs a request.");

    public void Remember(AcademyUser user) =>
        Http.Response.Cookies.Append(CookieName, protector.Protect($"{user.Id:N} {user.SecurityStamp}", Lasts), Options());

    public void Forget() => Http.Response.Cookies.Delete(CookieName, Options());

    /// <summary>Null when nobody is on the way in, or it took too long, or the account was changed meanwhile.</summary>
    public async Task<AcademyUser?> FindAsync()
    {
        if (Http.Request.Cookies[CookieName] is not { } cookie || Read(cookie) is not [var id, var stamp])
        {
            return null;
        }

        var user = await users.FindByIdAsync(id);
        return user is { IsActive: true } && user.SecurityStamp == stamp ? user : null;
    }

    private static CookieOptions Options() => new()
    {
        HttpOnly = true,
        Secure = true,
        IsEssential = true,
        SameSite = SameSiteMode.Strict,
        Path = "/",
    };

    private string[]? Read(string cookie)
    {
        try
        {
            return protector.Unprotect(cookie).Split(' ');
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
