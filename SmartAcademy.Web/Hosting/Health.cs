using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Web.Hosting;

/// <summary>
/// <c>/alive</c>: the process answers; <c>/ready</c>: it may be sent requests; <c>/health</c>: the database, the job store and the disk are well.
/// Strangers are told one word, those who may read health how each part is.
/// </summary>
internal static class Health
{
    private const string Ready = "ready";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void AddHealth(this IServiceCollection services)
    {
        services.AddSingleton<Leaving>();
        services.AddHostedService(provider => provider.GetRequiredService<Leaving>());
        services.AddHealthChecks()
            .AddCheck<Leaving>("open", tags: [Ready])
            .AddCheck<DatabaseCheck>("database", tags: [Ready], timeout: Patience)
            .AddCheck<JobStoreCheck>("jobs", timeout: Patience)
            .AddCheck<DiskCheck>("disk");
    }

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/alive", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous().DisableRateLimiting();
        app.MapHealthChecks("/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) })
            .AllowAnonymous().DisableRateLimiting();
        app.MapHealthChecks("/health", new HealthCheckOptions { ResponseWriter = HealthAnswer.WriteAsync }).AllowAnonymous();
    }

    public static bool MayReadHealth(this HttpContext http) => http.ToActor().May(Permission.HealthRead);
}
