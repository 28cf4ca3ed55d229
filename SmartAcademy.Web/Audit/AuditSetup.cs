using SmartAcademy.Data.Audit;

namespace SmartAcademy.Web.Audit;

internal static class AuditSetup
{
    public static void AddAudit(this IServiceCollection services)
    {
        services.AddSingleton<AuditSealer>();
        services.AddSingleton<AuditVerifier>();
        services.AddSingleton<AuditRetention>();
        services.AddSingleton<AuditQueries>();
        services.AddSingleton<AuditWords>();
        services.AddSingleton<SensitiveViews>();
    }

    public static void MapAudit(this IEndpointRouteBuilder app) => app.MapAuditExport();
}
