using Microsoft.AspNetCore.WebUtilities;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Web.Audit;

/// <summary>Reads from an answer whether the person was refused something that they may not have.</summary>
internal static class RefusedAnswer
{
    private const string DeniedPage = "/account/denied";

    /// <summary>The code of the refusal, or null.</summary>
    public static string? Of(HttpContext http, AskedAddress asked) => http.Response.StatusCode switch
    {
        _ when asked.Path == DeniedPage => null,
        StatusCodes.Status403Forbidden => Refusal.Forbidden.Code,
        StatusCodes.Status404NotFound when asked.ResourceId.Length > 0 => Refusal.NotFound.Code,
        StatusCodes.Status302Found => OfRedirect(http.Response.Headers.Location.ToString()),
        _ => null,
    };

    /// <summary>Browsers are led to a page that says so: the cookie's own, or the list with the refusal in its address.</summary>
    private static string? OfRedirect(string location)
    {
        if (!Uri.TryCreate(new Uri("https://portal"), location, out var target))
        {
            return null;
        }

        if (target.AbsolutePath == DeniedPage)
        {
            return Refusal.Forbidden.Code;
        }

        var told = QueryHelpers.ParseQuery(target.Query).GetValueOrDefault("refused").ToString();
        return told == Refusal.NotFound.Code || told == Refusal.Forbidden.Code ? told : null;
    }
}
