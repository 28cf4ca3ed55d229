using SmartAcademy.Data.Presence;

namespace SmartAcademy.Web.Presence;

internal static class PresenceSetup
{
    public static void AddPresence(this IServiceCollection services) => services.AddSingleton<PresenceQueries>();
}
