using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Data.Sessions;
using SmartAcademy.Data.Vault;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Web.Vault;

namespace SmartAcademy.Web.Hosting;

/// <summary>The database, what reads it everywhere, and the jobs that live in it.</summary>
internal static class DatabaseSetup
{
    /// <summary>Connects to the configured server or starts a private one; dispose it when the portal has stopped.</summary>
    public static Task<AcademyDatabase> OpenDatabaseAsync(this WebApplicationBuilder builder, ILogger log) =>
        AcademyDatabase.OpenAsync(builder.Configuration, builder.Environment.ContentRootPath, log, CancellationToken.None);

    public static void AddDatabase(this IServiceCollection services, DatabaseConnections connections)
    {
        services.AddSingleton(connections);
        services.AddVault();
        services.AddSingleton<AuditInterceptor>();
        services.AddSingleton<SessionEndings>();
        services.AddDbContextFactory<AcademyDbContext>((provider, options) =>
            options.UseNpgsql(connections.App).UseVault(provider.GetRequiredService<ColumnVault>()).AddInterceptors(
                // First: what it ends is then written down as well.
                provider.GetRequiredService<SessionEndings>(), provider.GetRequiredService<AuditInterceptor>()));
        services.AddScoped(OpenForSignIn);
        services.AddSingleton<AuditTrail>();
        services.AddSingleton<SchoolQueries>();
        services.AddDataProtection().SetApplicationName("SmartAcademy");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(
            options => options.XmlRepository = ActivatorUtilities.CreateInstance<DatabaseXmlRepository>(provider)));
        services.AddHealth();
        services.AddJobs(connections.App);
    }

    /// <summary>
    /// Tells Identity's context of this request who asks, once that is known: it is made before, while the cookie is read.
    /// </summary>
    public static void ActInNameOf(this IServiceProvider request, Actor asking) =>
        request.GetRequiredService<AcademyDbContext>().Actor = InNameOf(asking);

    /// <summary>
    /// Identity's own context: it must find a user before any school is known, so it sees all schools. What it writes is written
    /// in the name of the person who asks.
    /// </summary>
    private static AcademyDbContext OpenForSignIn(IServiceProvider provider)
    {
        var db = provider.GetRequiredService<IDbContextFactory<AcademyDbContext>>().CreateDbContext();
        db.Actor = InNameOf(provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.ToActor() ?? Actor.System());
        return db;
    }

    private static Actor InNameOf(Actor asking) =>
        Actor.System() with { UserId = asking.UserId, Name = asking.Name, Origin = asking.Origin, SessionId = asking.SessionId };
}
