using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;
using SmartAcademy.Web.Hosting;

namespace SmartAcademy.Web.Shell;

internal static class PagesSetup
{
    /// <summary>Rows of one form: the pupils of the largest class, with room to spare.</summary>
    private const int MostRowsOfAForm = 300;

    private const int MostFieldsOfARow = 8;

    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents(options => options.MaxFormMappingCollectionSize = MostRowsOfAForm)
            .AddInteractiveServerComponents(options => options.DisconnectedCircuitMaxRetained = 20)
            .AddHubOptions(options => options.AddFilter<LivePages>());
        services.Configure<FormOptions>(options => options.ValueCountLimit = MostRowsOfAForm * MostFieldsOfARow);
        services.AddSingleton<RefusalWords>();
        services.AddScoped<NavReader>();
    }

    public static void MapPages(this WebApplication app)
    {
        // A page brings twenty of them along; they must not use up what a family behind one address may ask.
        app.MapStaticAssets().AllowAnonymous().DisableRateLimiting();
        app.MapPreferences();
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
    }
}
