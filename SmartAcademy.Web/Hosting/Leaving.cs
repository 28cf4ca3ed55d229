using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace SmartAcademy.Web.Hosting;

/// <summary>
/// Says 503 on <c>/ready</c> from the first sign of the end, and keeps the doors open a little longer, so that a load balancer sends
/// the next request elsewhere before they close.
/// </summary>
internal sealed class Leaving(IHostApplicationLifetime life, IOptions<EdgeOptions> options) : IHealthCheck, IHostedLifecycleService
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        life.ApplicationStopping.IsCancellationRequested ? HealthCheckResult.Unhealthy("The portal is closing.") : HealthCheckResult.Healthy());

    /// <summary>Comes before the server stops listening.</summary>
    public Task StoppingAsync(CancellationToken cancellationToken) =>
        Task.Delay(TimeSpan.FromSeconds(options.Value.DrainSeconds), cancellationToken);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
