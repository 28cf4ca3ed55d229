using Microsoft.AspNetCore.Diagnostics;

namespace SmartAcademy.Web.Hosting;

/// <summary>
/// The page that tells of a refused form is read, not sent: without this the form's missing token would be refused once more,
/// by the page that tells so, and a 400 would become a 500.
/// </summary>
internal sealed class AnswerPages(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (IsOne(http))
        {
            http.Request.Method = HttpMethods.Get;
        }

        return next(http);
    }

    /// <summary>True while such a page is made: what refused the request must not refuse the page that says so.</summary>
    public static bool IsOne(HttpContext http) =>
        http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null;
}
