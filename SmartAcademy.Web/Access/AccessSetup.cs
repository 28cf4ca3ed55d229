using Microsoft.AspNetCore.Authentication;
using SmartAcademy.Data.Access;
using SmartAcademy.Data.Access.Blocks;
using SmartAcademy.Data.Access.Devices;
using SmartAcademy.Data.Access.Lockdowns;
using SmartAcademy.Data.Access.Overrides;
using SmartAcademy.Data.Access.Rules;
using SmartAcademy.Web.Access.Analytics;
using SmartAcademy.Web.Access.Blocks;
using SmartAcademy.Web.Access.Devices;
using SmartAcademy.Web.Access.Enrolment;
using SmartAcademy.Web.Access.GatePage;
using SmartAcademy.Web.Access.Lockdowns;
using SmartAcademy.Web.Access.Overrides;
using SmartAcademy.Web.Access.Rules;
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
        AddHolds(services);
        services.AddAnalytics();
        services.AddSingleton<DeviceEndpoint>();
        services.AddSingleton<ScannedPasses>();
        services.AddSingleton<VerifyEndpoint>();
        services.AddSingleton<OfflineScansEndpoint>();
        services.AddSingleton<HeartbeatService>();
        services.AddSingleton<HeartbeatEndpoint>();
        services.AddSingleton<GateRuleListQueries>();
        services.AddSingleton<RuleListEndpoint>();
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
        app.MapAnalyticsExport();
        app.MapBlocks();
        app.MapLockdowns();
        app.MapOverrides();
        app.MapGateRules();
    }

    /// <summary>What people decide over the head of a gate.</summary>
    private static void AddHolds(IServiceCollection services)
    {
        services.AddSingleton<BlockQueries>();
        services.AddSingleton<BlockService>();
        services.AddSingleton<LockdownQueries>();
        services.AddSingleton<LockdownService>();
        services.AddSingleton<OverrideQueries>();
        services.AddSingleton<OverrideService>();
    }

    /// <summary>What people see of gates.</summary>
    private static void AddDesk(IServiceCollection services)
    {
        services.AddSingleton<AccessPointQueries>();
        services.AddSingleton<AccessPointService>();
        services.AddSingleton<DeviceDeskQueries>();
        services.AddSingleton<DeviceService>();
        services.AddSingleton<AccessQueries>();
        services.AddSingleton<GateRuleService>();
        services.AddSingleton<GateTrials>();
        services.AddSingleton<LiveScans>();
        services.AddSingleton<GateNews>();
        services.AddHostedService<AccessLogListener>();
        services.AddHostedService<GateChangesListener>();
    }
}
