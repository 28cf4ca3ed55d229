namespace SmartAcademy.Web.Hosting;

/// <summary>
/// Answers an address that leads nowhere at once. Behind the sign-in check a stranger would be asked to sign in for a page that there is not.
/// TRACE, which would echo a cookie, is never answered.
/// </summary>
internal sealed class Nowhere(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (HttpMethods.IsTrace(http.Request.Method))
        {
            http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return Task.CompletedTask;
        }

        switch (http.GetEndpoint())
        {
            case null:
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            case RouteEndpoint:
                return next(http);
            case var refusal:
                // The router's own 405 or 415.
                return refusal.RequestDelegate?.Invoke(http) ?? next(http);
        }
    }
}
