using Microsoft.AspNetCore.Identity;
using SmartAcademy.Data.Sessions;
using SmartAcademy.Web.Hosting;

namespace SmartAcademy.Web.Sessions;

internal static class SessionSetup
{
    public static void AddSessions(this IServiceCollection services)
    {
        services.AddCheckedOptions<LiveSessionOptions>(LiveSessionOptions.Section);
        services.AddSingleton<LiveSessions>();
        services.AddSingleton<SessionService>();
        services.AddSingleton<SessionQueries>();
        services.ConfigureApplicationCookie(SessionCookie.Check);
        services.PostConfigure<SecurityStampValidatorOptions>(SessionCookie.CarryOn);
    }

    public static void MapSessions(this IEndpointRouteBuilder app) => app.MapSessionActs();
}
