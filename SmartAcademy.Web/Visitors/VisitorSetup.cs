using SmartAcademy.Data.Retention;
using SmartAcademy.Data.Visitors;

namespace SmartAcademy.Web.Visitors;

internal static class VisitorSetup
{
    public static void AddVisitors(this IServiceCollection services)
    {
        services.AddSingleton<VisitService>();
        services.AddSingleton<VisitQueries>();
        services.AddSingleton<VisitBadges>();
        services.AddSingleton<WatchListService>();
        services.AddSingleton<OverdueVisits>();
        services.AddSingleton<VisitNews, VisitMessages>();
        services.AddSingleton<Expiry, VisitExpiry>();
    }

    public static void MapVisitors(this IEndpointRouteBuilder app)
    {
        app.MapVisitActs();
        app.MapVisitPapers();
    }
}
