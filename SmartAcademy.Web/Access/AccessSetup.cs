using Microsoft.AspNetCore.Authentication;
using SmartAcademy.Data.Access;
using SmartAcademy.Web.Access.Enrolment;
using SmartAcademy.Web.Access.GatePage;
using SmartAcademy.Web.Hosting;

namespace SmartAcademy.Web.Access;

internal static class AccessSetup
{
    /// <summary>A reader device with a live key; no person has it.</summary>
    public const string DevicePolicy = "device";

    public static void AddAccess(this IServiceCollection services)
    {
        services.AddCheckedOptions<GateOptions>(GateOptions.Section);
        services.AddMemoryCache();
        services.AddSingleton<GateDatabase>();
        services.AddSingleton<Gatekeeper>();
        services.AddSingleton<GateUpkeep>();
        services.AddSingleton<DeviceDirectory>();
        services.AddSingleton<KnownDevices>();
        services.AddSingleton<WrongKeys>();
        services.AddSingleton<DeviceLimits>();
        services.AddSingleton<GuessAlarm>();
        services.AddSingleton<ScanWords>();
        services.AddSingleton<GateRefusals>();
        services.AddSingleton<DeviceQueries>();
        services.AddEnrolment();
        services.AddGatePage();
        AddDesk(services);
        services.AddSingleton<DeviceEndpoint>();
        services.AddSingleton<ScannedPasses>();
        services.AddSingleton<VerifyEndpoint>();
        services.AddSingleton<OfflineScansEndpoint>();
        services.AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, DeviceKeyAuthentication>(DeviceKeyAuthentication.SchemeName, null);
        services.AddAuthorizationBuilder().AddPolicy(DevicePolicy, policy => policy
            .AddAuthenticationSchemes(DeviceKeyAuthentication.SchemeName)
            .RequireClaim(DeviceKeyAuthentication.DeviceClaim));
    }

    public static void MapAccess(this IEndpointRouteBuilder app)
    {
        app.MapGate();
        app.MapEnrolment();
        app.MapGatePage();
        app.MapAccessDesk();
        app.MapAccessLogExport();
    }

    /// <summary>What people see of gates.</summary>
    private static void AddDesk(IServiceCollection services)
    {
        services.AddSingleton<AccessPointQueries>();
        services.AddSingleton<AccessPointService>();
        services.AddSingleton<DeviceDeskQueries>();
        services.AddSingleton<DeviceService>();
        services.AddSingleton<AccessQueries>();
        services.AddSingleton<LiveScans>();
        services.AddHostedService<AccessLogListener>();
        services.AddHostedService<GateChangesListener>();
    }
}
