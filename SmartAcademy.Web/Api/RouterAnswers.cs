namespace SmartAcademy.Web.Api;

/// <summary>
/// The router's own answers under the API (404, 405) are given at once; behind the sign-in check, which
/// knows no device, they would all become 401.
/// </summary>
internal sealed class RouterAnswers(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (!ApiPath.Covers(http) || http.GetEndpoint() is RouteEndpoint)
        {
            return next(http);
        }

        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return http.GetEndpoint()?.RequestDelegate?.Invoke(http) ?? Task.CompletedTask;
    }
}
