using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using SmartAcademy.Web.Api;

namespace SmartAcademy.Web.Factors;

/// <summary>Who must have a second factor and signed in without one sees nothing but the pages that set one up.</summary>
internal sealed class SecondFactorGate(RequestDelegate next, SecondFactorDuty duty)
{
    public const string SetUpPage = "/account/second-factor";
    public const string PasskeysPage = "/account/passkeys";

    private static readonly string[] Open = ["/account/change-password", "/account/sign-out", "/language", "/theme"];

    public Task InvokeAsync(HttpContext http)
    {
        if (!IsSignedIn(http) || IsOpen(http) || !duty.MustSetUp(http))
        {
            return next(http);
        }

        if (ApiPath.Covers(http) || http.Request.Path.StartsWithSegments("/_blazor"))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        http.Response.Redirect(SetUpPage);
        return Task.CompletedTask;
    }

    private static bool IsSignedIn(HttpContext http) =>
        http.User.Identity is { IsAuthenticated: true, AuthenticationType: var scheme } && scheme == IdentityConstants.ApplicationScheme;

    private static bool IsOpen(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null
        || http.Request.Path.StartsWithSegments(SetUpPage) || http.Request.Path.StartsWithSegments(PasskeysPage)
        || Open.Any(path => http.Request.Path == path);
}
