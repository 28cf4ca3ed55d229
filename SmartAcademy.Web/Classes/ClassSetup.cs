using SmartAcademy.Data.Classes;
using SmartAcademy.Data.Users;

namespace SmartAcademy.Web.Classes;

internal static class ClassSetup
{
    public static void AddClasses(this IServiceCollection services)
    {
        services.AddSingleton<ClassService>();
        services.AddSingleton<ClassQueries>();
        services.AddSingleton<StaffQueries>();
    }
}
