using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using SmartAcademy.Web.Access;
using SmartAcademy.Web.Api;

namespace SmartAcademy.Web.Hosting;

/// <summary>Lets pages of the sites that the settings name call the API, with a key and never with a cookie. Everything else stays closed.</summary>
internal static class CrossOrigin
{
    public static void UseCrossOrigin(this WebApplication app)
    {
        var origins = app.Services.GetRequiredService<IOptions<EdgeOptions>>().Value.AllowedOrigins;
        if (origins.Length == 0)
        {
            return;
        }

        app.UseWhen(ApiPath.Covers, api => api.UseCors(policy => policy
            .WithOrigins(origins)
            .WithMethods(HttpMethods.Get, HttpMethods.Post)
            .WithHeaders(HeaderNames.Authorization, HeaderNames.ContentType, RequestId.Header)
            .WithExposedHeaders(RequestId.Header, HeaderNames.RetryAfter, VerifyEndpoint.RepeatedHeader)));
    }
}
