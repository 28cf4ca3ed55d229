using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace SmartAcademy.Web.Hosting;

/// <summary>A request may be as large as its endpoint says, and a form's size where it says nothing. A larger one is told so before it is read.</summary>
internal sealed class BodyLimits(RequestDelegate next)
{
    /// <summary>In bytes; the longest form of ours is far below.</summary>
    public const long Form = 1024 * 1024;

    public Task InvokeAsync(HttpContext http)
    {
        if (AnswerPages.IsOne(http))
        {
            return next(http);
        }

        var said = http.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>();
        var most = said is null ? Form : said.MaxRequestBodySize;
        if (http.Request.ContentLength > most)
        {
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server)
        {
            server.MaxRequestBodySize = most;
        }

        return next(http);
    }
}
