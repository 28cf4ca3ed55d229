namespace SmartAcademy.Web.Hosting;

/// <summary>Headers that keep a browser from doing what no page of ours asks for.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>Nothing inline: no script, no style sheet, no style attribute. Pictures chosen for an upload are shown as blobs.</summary>
    private const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
        + "connect-src 'self'; font-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>The gate page, which scans, has one of its own.</summary>
    private const string PermissionsPolicy =
        "camera=(), accelerometer=(), autoplay=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), "
        + "midi=(), payment=(), screen-wake-lock=(), usb=(), xr-spatial-tracking=()";

    /// <summary>Links of mails carry a token in their query; the requests for their style sheets must not carry it on into a log.</summary>
    private static string ReferrerPolicy(HttpContext http) => http.Request.Query.ContainsKey("token") ? "strict-origin" : "same-origin";

    public Task InvokeAsync(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = ReferrerPolicy(http);
        headers["Permissions-Policy"] = PermissionsPolicy;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return next(http);
    }
}
