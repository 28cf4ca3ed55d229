using SmartAcademy.Data.Muster;

namespace SmartAcademy.Web.Muster;

internal static class MusterSetup
{
    public static void AddMuster(this IServiceCollection services)
    {
        services.AddSingleton<MusterService>();
        services.AddSingleton<MusterQueries>();
        services.AddSingleton<MusterBell>();
        services.AddHostedService<MusterListener>();
    }

    public static void MapMuster(this IEndpointRouteBuilder app) => app.MapMusterActs();
}
