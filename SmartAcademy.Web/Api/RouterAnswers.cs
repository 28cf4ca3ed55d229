using Microsoft.AspNetCore.Routing.Template;

namespace SmartAcademy.Web.Api;

/// <summary>
/// Tells 404 from 405 under the API, at once: behind the sign-in check, which knows no device, both would become 401,
/// and where a page or an asset is mapped for every path the router itself knows no 405.
/// </summary>
internal sealed class RouterAnswers(RequestDelegate next, EndpointDataSource endpoints)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (!ApiPath.Covers(http) || http.GetEndpoint() is RouteEndpoint)
        {
            return next(http);
        }

        var methods = MethodsAt(http.Request.Path);
        if (methods.Length > 0)
        {
            http.Response.Headers.Allow = methods;
        }

        http.Response.StatusCode = methods.Length > 0 ? StatusCodes.Status405MethodNotAllowed : StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private string[] MethodsAt(PathString path) =>
        [.. endpoints.Endpoints.OfType<RouteEndpoint>().Where(endpoint => IsAt(endpoint, path))
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])
            .Distinct().Order(StringComparer.Ordinal)];

    private static bool IsAt(RouteEndpoint endpoint, PathString path) =>
        endpoint.RoutePattern.RawText?.StartsWith(ApiPath.Root, StringComparison.OrdinalIgnoreCase) == true
        && new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), []).TryMatch(path, []);
}
