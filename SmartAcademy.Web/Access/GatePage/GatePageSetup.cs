using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace SmartAcademy.Web.Access.GatePage;

/// <summary>
/// Serves the page that scans at the gate. It is static and knows nothing: what makes a phone a reader is the key that its enrolment
/// left in the browser.
/// </summary>
internal static class GatePageSetup
{
    private const string Address = "/gate-reader";

    /// <summary>Stricter than elsewhere: no form is sent and nothing comes from data addresses; faces are shown as blobs.</summary>
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; "
        + "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>The only page that may use the camera, sound by itself and keep the screen alight.</summary>
    private const string PermissionsPolicy =
        "camera=(self), autoplay=(self), screen-wake-lock=(self), accelerometer=(), display-capture=(), geolocation=(), gyroscope=(), "
        + "magnetometer=(), microphone=(), midi=(), payment=(), usb=(), xr-spatial-tracking=()";

    public static void AddGatePage(this IServiceCollection services) => services.AddSingleton<GatePageFiles>();

    public static void MapGatePage(this IEndpointRouteBuilder app)
    {
        app.MapGet(Address, Show).AllowAnonymous().DisableRateLimiting();
        app.MapGet(Address + "/files.js", List).AllowAnonymous().DisableRateLimiting();
    }

    private static IResult Show(HttpContext http, GatePageFiles files)
    {
        if (http.Request.Path != Address + "/")
        {
            // The worker looks after what lies below the slash.
            return TypedResults.LocalRedirect(Address + "/");
        }

        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers["Permissions-Policy"] = PermissionsPolicy;
        headers[HeaderNames.CacheControl] = "no-cache";
        return TypedResults.Stream(files.Index.CreateReadStream(), "text/html; charset=utf-8", lastModified: files.Index.LastModified);
    }

    private static ContentHttpResult List(HttpContext http, GatePageFiles files)
    {
        http.Response.Headers[HeaderNames.CacheControl] = "no-cache";
        return TypedResults.Text(files.Script, "text/javascript");
    }
}
