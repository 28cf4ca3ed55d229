using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;

namespace SmartAcademy.Web.Hosting;

/// <summary>
/// Refuses every write of a signed-in browser whose antiforgery token is missing or wrong. The framework's own middleware looks only at
/// endpoints that read form fields and leaves the refusal to them; an act without fields, such as an undo, would be done.
/// Devices sign with a key and not with a cookie, so they need no token.
/// </summary>
internal sealed class FormTokenGate(RequestDelegate next, IAntiforgery antiforgery)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var noted = http.Features.Get<IAntiforgeryValidationFeature>();
        if (noted is { IsValid: false } || (noted is null && IsWriteOfABrowser(http) && !await antiforgery.IsRequestValidAsync(http)))
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        await next(http);
    }

    private static bool IsWriteOfABrowser(HttpContext http) =>
        http.GetEndpoint() is not null
        && http.User.Identity is { IsAuthenticated: true, AuthenticationType: var scheme } && scheme == IdentityConstants.ApplicationScheme
        && (HttpMethods.IsPost(http.Request.Method) || HttpMethods.IsPut(http.Request.Method)
            || HttpMethods.IsPatch(http.Request.Method) || HttpMethods.IsDelete(http.Request.Method))
        && !IsLivePage(http.Request.Path);

    /// <summary>The handshake of a live page carries no token; <see cref="LivePageOrigin"/> sees to it that our own pages made it.</summary>
    private static bool IsLivePage(PathString path) => path.StartsWithSegments(LivePageOrigin.Circuit, StringComparison.OrdinalIgnoreCase);
}
