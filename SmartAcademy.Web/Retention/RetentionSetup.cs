using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Access;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Retention;

namespace SmartAcademy.Web.Retention;

internal static class RetentionSetup
{
    public static void AddRetention(this IServiceCollection services)
    {
        services.AddExpiry(RowExpiries.ClassLists);
        services.AddExpiry(RowExpiries.Messages);
        services.AddExpiry(RowExpiries.Sessions);
        services.AddSingleton<Expiry, AccessLogExpiry>();
        services.AddExpiry(RowExpiries.Registers);
        services.AddSingleton<Expiry, LeaveExpiry>();
        services.AddSingleton<Expiry, FormerStudentExpiry>();
        services.AddSingleton<Expiry, WorkExpiry>();
        services.AddSingleton<Expiry, AuditExpiry>();
        services.AddSingleton<RetentionService>();
        services.AddSingleton<RetentionQueries>();
    }

    public static void MapRetention(this IEndpointRouteBuilder app) => app.MapRetentionActs();

    private static void AddExpiry(this IServiceCollection services, Func<IDbContextFactory<AcademyDbContext>, Expiry> make) =>
        services.AddSingleton(provider => make(provider.GetRequiredService<IDbContextFactory<AcademyDbContext>>()));
}
