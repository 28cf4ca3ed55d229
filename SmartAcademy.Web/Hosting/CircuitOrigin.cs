using Microsoft.AspNetCore.Components.Server.Circuits;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Web.Hosting;

/// <summary>
/// Where the browser of a circuit sits. A circuit has no request of its own, so the address is taken from the connection each
/// time it comes up, also when the browser comes back from another network.
/// </summary>
internal sealed class CircuitOrigin : CircuitHandler
{
    /// <summary>Null on a page that is not live.</summary>
    public CallerOrigin? Origin { get; private set; }

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Origin = CallingConnection.Origin ?? Origin;
        return Task.CompletedTask;
    }
}
