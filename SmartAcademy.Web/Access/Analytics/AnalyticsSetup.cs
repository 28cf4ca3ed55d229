using SmartAcademy.Data.Access.Analytics;
using SmartAcademy.Data.Access.Tallies;

namespace SmartAcademy.Web.Access.Analytics;

internal static class AnalyticsSetup
{
    public static void AddAnalytics(this IServiceCollection services)
    {
        services.AddSingleton<GateTallies>();
        services.AddSingleton<GateAnalyticsQueries>();
        services.AddSingleton<UnseenQueries>();
        services.AddSingleton<PassSummaryQueries>();
    }
}
