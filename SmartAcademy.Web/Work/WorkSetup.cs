using SmartAcademy.Data.Work;

namespace SmartAcademy.Web.Work;

internal static class WorkSetup
{
    public static void AddWork(this IServiceCollection services)
    {
        services.AddSingleton<WorkService>();
        services.AddSingleton<WorkQueries>();
        services.AddSingleton<WorkDesk>();
        services.AddSingleton<IWorkBell, QuartzBell>();
    }
}
