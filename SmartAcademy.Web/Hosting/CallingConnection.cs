using Microsoft.AspNetCore.SignalR;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Web.Hosting;

/// <summary>Tells what a call over a live connection sets going where the connection comes from.</summary>
internal sealed class CallingConnection : IHubFilter
{
    private static readonly AsyncLocal<CallerOrigin?> Calling = new();

    /// <summary>Null outside such a call.</summary>
    public static CallerOrigin? Origin => Calling.Value;

    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        Calling.Value = invocationContext.Context.GetHttpContext()?.Origin();
        return await next(invocationContext);
    }
}
