using SmartAcademy.Data.Releases;
using SmartAcademy.Data.Retention;

namespace SmartAcademy.Web.Releases;

internal static class ReleaseSetup
{
    public static void AddReleases(this IServiceCollection services)
    {
        services.AddSingleton<CollectorService>();
        services.AddSingleton<CollectorPhotos>();
        services.AddSingleton<ReleaseCodeService>();
        services.AddSingleton<ReleaseService>();
        services.AddSingleton<ReleaseQueries>();
        services.AddSingleton<OwnPickUpQueries>();
        services.AddSingleton<ReleaseNews, ReleaseMessages>();
        services.AddSingleton<Expiry, ReleaseExpiry>();
    }

    public static void MapReleases(this IEndpointRouteBuilder app)
    {
        app.MapReleaseActs();
        app.MapCollectors();
    }
}
