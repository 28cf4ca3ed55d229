using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;

namespace SmartAcademy.Web.Hosting;

/// <summary>The database, what reads it everywhere, and the jobs that live in it.</summary>
internal static class DatabaseSetup
{
    public static Task AddDatabaseAsync(this WebApplicationBuilder builder)
    {
        var connectionString = builder.Configuration.GetConnectionString("Academy")
            ?? throw new InvalidOperationException("ConnectionStrings:Academy is not set.");
        var services = builder.Services;
        services.AddSingleton<AuditInterceptor>();
        services.AddDbContextFactory<AcademyDbContext>((provider, options) =>
            options.UseNpgsql(connectionString).AddInterceptors(provider.GetRequiredService<AuditInterceptor>()));
        services.AddSingleton<SchoolQueries>();
        services.AddDataProtection().SetApplicationName("SmartAcademy");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(
            options => options.XmlRepository = ActivatorUtilities.CreateInstance<DatabaseXmlRepository>(provider)));
        services.AddHealth();
        services.AddJobs(connectionString);
        return Task.CompletedTask;
    }
}
