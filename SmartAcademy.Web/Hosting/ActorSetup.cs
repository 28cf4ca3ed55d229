using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.SignalR;

namespace SmartAcademy.Web.Hosting;

/// <summary>Who asks, and from where, on pages and in circuits.</summary>
internal static class ActorSetup
{
    public static void AddCurrentActor(this IServiceCollection services)
    {
        services.AddScoped<CurrentActor>();
        services.AddScoped<CircuitOrigin>();
        services.AddScoped<CircuitHandler>(provider => provider.GetRequiredService<CircuitOrigin>());
        services.AddSignalR(hubs => hubs.AddFilter<CallingConnection>());
    }
}
