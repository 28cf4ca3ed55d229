using Microsoft.AspNetCore.SignalR;
using SmartAcademy.Web.Hosting;

namespace SmartAcademy.Web.Shell;

internal static class PagesSetup
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents(options => options.DisconnectedCircuitMaxRetained = 20)
            .AddHubOptions(options => options.AddFilter<LivePages>());
        services.AddSingleton<RefusalWords>();
        services.AddScoped<NavReader>();
    }

    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapPreferences();
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
    }
}
