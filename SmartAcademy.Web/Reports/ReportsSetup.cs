using SmartAcademy.Data.Reports;
using SmartAcademy.Data.Work;

namespace SmartAcademy.Web.Reports;

internal static class ReportsSetup
{
    public static void AddReports(this IServiceCollection services)
    {
        services.AddSingleton<ReportQueries>();
        services.AddSingleton<SavedReportQueries>();
        services.AddSingleton<ReportClassQueries>();
        services.AddSingleton<SavedReportService>();
        services.AddSingleton<ReportLabels>();
        services.AddSingleton<ReportPress>();
        services.AddSingleton<IWorkRunner, RunReportRunner>();
    }
}
