using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;

namespace SmartAcademy.Web.Users;

/// <summary>A super admin acts in one school at a time, or looks at all; the choice lies in the cookie.</summary>
internal static class SchoolSwitch
{
    public static void MapSchoolSwitch(this IEndpointRouteBuilder app) =>
        app.MapPost("/school", SwitchAsync).RequireAuthorization(policy => policy.RequireRole(Role.SuperAdmin));

    /// <summary>The minute's check of the security stamp makes a new principal; the choice moves over.</summary>
    public static Task KeepOnRefresh(SecurityStampRefreshingPrincipalContext context)
    {
        var choice = context.CurrentPrincipal?.FindFirst(AcademyClaims.School);
        if (choice is not null && context.NewPrincipal is { } fresh && fresh.IsInRole(Role.SuperAdmin) && fresh.Identity is ClaimsIdentity identity)
        {
            identity.AddClaim(choice.Clone());
        }

        return Task.CompletedTask;
    }

    private static async Task<RedirectHttpResult> SwitchAsync(
        [FromForm] Guid? schoolId, [FromForm] string? returnUrl, HttpContext http, SchoolQueries schools, CancellationToken ct)
    {
        var identity = new ClaimsIdentity(http.User.Identity);
        foreach (var old in identity.FindAll(AcademyClaims.School).ToList())
        {
            identity.RemoveClaim(old);
        }

        if (schoolId is { } chosen && await schools.ExistsAsync(http.ToActor(), chosen, ct))
        {
            identity.AddClaim(new Claim(AcademyClaims.School, chosen.ToString("D")));
        }

        await http.SignInAsync(IdentityConstants.ApplicationScheme, new ClaimsPrincipal(identity));
        return TypedResults.LocalRedirect(LocalUrl.OrHome(returnUrl));
    }
}
