using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.StaticAssets;
using SmartAcademy.Data.Sessions;
using SmartAcademy.Data.Users.Roles;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Web.Hosting;

namespace SmartAcademy.Web.Sessions;

/// <summary>A cookie is worth what its session is: one from before the sign-out leads to the sign-in page at once.</summary>
internal static class SessionCookie
{
    /// <summary>What a sign-in proved, and which one it is; a fresh principal of the same sign-in carries them on.</summary>
    private static readonly string[] Carried = [AcademyClaims.Session, AcademyClaims.SecondFactor];

    public static void Check(CookieAuthenticationOptions options)
    {
        var stampCheck = options.Events.OnValidatePrincipal;
        options.Events.OnValidatePrincipal = async context =>
        {
            if (IsForAsset(context.HttpContext))
            {
                return;
            }

            if (await IsLiveAsync(context))
            {
                await stampCheck(context);
                NameAsking(context);
                return;
            }

            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
        };
    }

    public static IEnumerable<Claim> OfTheSignIn(ClaimsPrincipal principal) =>
        principal.Claims.Where(claim => Carried.Contains(claim.Type)).Select(claim => claim.Clone());

    /// <summary>The minute's check of the security stamp makes a new principal; the sign-in stays the same.</summary>
    public static void CarryOn(SecurityStampValidatorOptions options)
    {
        var before = options.OnRefreshingPrincipal;
        options.OnRefreshingPrincipal = async context =>
        {
            if (before is not null)
            {
                await before(context);
            }

            if (context is { CurrentPrincipal: { } current, NewPrincipal.Identity: ClaimsIdentity fresh })
            {
                fresh.AddClaims(OfTheSignIn(current));
            }
        };
    }

    private static async Task<bool> IsLiveAsync(CookieValidatePrincipalContext context)
    {
        var actor = ActorOf(context);
        return actor is { UserId: { } userId, SessionId: { } sessionId }
            && await context.HttpContext.RequestServices.GetRequiredService<LiveSessions>()
                .IsLiveAsync(sessionId, userId, context.HttpContext.RequestAborted);
    }

    private static void NameAsking(CookieValidatePrincipalContext context) => context.HttpContext.RequestServices.ActInNameOf(
        ActorOf(context) with { Origin = context.HttpContext.Origin() });

    private static Actor ActorOf(CookieValidatePrincipalContext context) =>
        context.Principal is { } person ? context.HttpContext.RequestServices.GetRequiredService<RoleBook>().ActorOf(person) : Actor.Nobody;

    /// <summary>Style sheets and scripts are everybody's; they need no look into the database.</summary>
    private static bool IsForAsset(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;
}
