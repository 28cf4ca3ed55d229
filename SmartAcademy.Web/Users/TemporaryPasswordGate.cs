using Microsoft.AspNetCore.Authorization;
using SmartAcademy.Web.Hosting;

namespace SmartAcademy.Web.Users;

/// <summary>A person with a temporary password sees nothing but the page that changes it.</summary>
internal sealed class TemporaryPasswordGate(RequestDelegate next)
{
    public const string ChangePage = "/account/change-password";

    private static readonly string[] Open = [ChangePage, "/account/sign-out", "/language", "/theme"];

    public Task InvokeAsync(HttpContext http)
    {
        var isPublic = http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        if (isPublic || !http.User.HasClaim(AcademyClaims.MustChangePassword, "1") || Open.Any(path => http.Request.Path == path))
        {
            return next(http);
        }

        if (http.Request.Path.StartsWithSegments("/api") || http.Request.Path.StartsWithSegments("/_blazor"))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        http.Response.Redirect(ChangePage);
        return Task.CompletedTask;
    }
}
