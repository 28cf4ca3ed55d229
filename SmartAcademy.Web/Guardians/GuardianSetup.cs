using SmartAcademy.Data.Guardians;

namespace SmartAcademy.Web.Guardians;

internal static class GuardianSetup
{
    public static void AddGuardians(this IServiceCollection services)
    {
        services.AddSingleton<GuardianService>();
        services.AddSingleton<GuardianQueries>();
    }
}
