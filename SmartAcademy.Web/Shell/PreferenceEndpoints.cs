using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using SmartAcademy.Web.Hosting;

namespace SmartAcademy.Web.Shell;

/// <summary>Language and colours, chosen by plain forms before and after sign-in; both last a year.</summary>
internal static class PreferenceEndpoints
{
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(365);

    public static void MapPreferences(this IEndpointRouteBuilder app)
    {
        var preferences = app.MapGroup("").AllowAnonymous().WithMetadata(new RequireAntiforgeryTokenAttribute());
        preferences.MapPost("/language", SetLanguage);
        preferences.MapPost("/theme", SetTheme);
    }

    private static Results<RedirectHttpResult, BadRequest> SetLanguage([FromForm] string culture, [FromForm] string? returnUrl, HttpContext http)
    {
        if (!Edge.Languages.Contains(culture))
        {
            return TypedResults.BadRequest();
        }

        var choice = CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(CultureInfo.GetCultureInfo(culture)));
        Keep(http, CookieRequestCultureProvider.DefaultCookieName, choice);
        return TypedResults.LocalRedirect(LocalUrl.OrHome(returnUrl));
    }

    private static Results<RedirectHttpResult, BadRequest> SetTheme([FromForm] string theme, [FromForm] string? returnUrl, HttpContext http)
    {
        if (!Enum.TryParse<Theme>(theme, ignoreCase: true, out var chosen) || !Enum.IsDefined(chosen))
        {
            return TypedResults.BadRequest();
        }

        Keep(http, Preferences.ThemeCookie, ThemeWords.Word(chosen));
        return TypedResults.LocalRedirect(LocalUrl.OrHome(returnUrl));
    }

    private static void Keep(HttpContext http, string name, string choice) => http.Response.Cookies.Append(name, choice, new CookieOptions
    {
        MaxAge = Lasts,
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
    });
}
