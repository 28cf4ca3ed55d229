namespace SmartAcademy.Web.Hosting;

/// <summary>
/// A live page is opened by our own pages only. WebSockets know no same-origin rule, so a page of another site could otherwise open
/// one with the cookie of whoever looks at it. A proxy in front must pass the Host header on.
/// </summary>
internal sealed class LivePageOrigin(RequestDelegate next)
{
    public const string Circuit = "/_blazor";

    public Task InvokeAsync(HttpContext http)
    {
        if (http.Request.Path.StartsWithSegments(Circuit, StringComparison.OrdinalIgnoreCase) && IsForeign(http.Request))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        return next(http);
    }

    /// <summary>Browsers send an origin with every handshake; a program without one has no stranger's cookie to use.</summary>
    private static bool IsForeign(HttpRequest request) =>
        request.Headers.Origin.ToString() is { Length: > 0 } origin
        && !(Uri.TryCreate(origin, UriKind.Absolute, out var site)
            && string.Equals(site.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
}
