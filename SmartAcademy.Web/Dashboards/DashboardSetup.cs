using SmartAcademy.Data.Dashboards;
using SmartAcademy.Web.Access;

namespace SmartAcademy.Web.Dashboards;

internal static class DashboardSetup
{
    public static void AddDashboards(this IServiceCollection services)
    {
        services.AddGateWidgets();
        services.AddSingleton<OfficeDesk>();
    }
}
