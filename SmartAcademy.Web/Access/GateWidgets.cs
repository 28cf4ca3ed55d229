using SmartAcademy.Data.Access;

namespace SmartAcademy.Web.Access;

/// <summary>What the home pages show of the gates.</summary>
internal static class GateWidgets
{
    public static void AddGateWidgets(this IServiceCollection services)
    {
        services.AddSingleton<GateFigures>();
        services.AddSingleton<ClassPresence>();
        services.AddSingleton<RecentScans>();
        services.AddSingleton<OwnDays>();
        services.AddSingleton<GateLookup>();
        services.AddSingleton<SchoolsToday>();
    }
}
