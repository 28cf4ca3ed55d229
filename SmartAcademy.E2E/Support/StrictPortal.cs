using Microsoft.AspNetCore.Mvc.Testing;

namespace SmartAcademy.E2E.Support;

/// <summary>A second instance of the same portal that asks heads for a second factor, as it does wherever no demo runs.</summary>
public sealed class StrictPortal(Portal portal) : IAsyncLifetime
{
    private readonly WebApplicationFactory<Program> instance =
        portal.WithWebHostBuilder(builder => builder.UseSetting("SignIn:RequireSecondFactor", "true"));

    public Uri Address { get; private set; } = null!;

    public ValueTask InitializeAsync()
    {
        instance.UseKestrel(0);
        instance.StartServer();
        Address = Portal.NameOf(instance.ClientOptions.BaseAddress);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => instance.DisposeAsync();
}
