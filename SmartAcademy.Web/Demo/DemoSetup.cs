using SmartAcademy.Data.Kernel.DemoAcademy;
using SmartAcademy.Web.Hosting;

namespace SmartAcademy.Web.Demo;

internal static class DemoSetup
{
    public static void AddDemo(this IServiceCollection services)
    {
        services.AddCheckedOptions<DemoOptions>(DemoOptions.Section);
        services.AddSingleton<DemoAcademySeed>();
        services.AddSingleton<DemoStart>();
    }
}
