using System.Security.Claims;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace SmartAcademy.Web.Hosting;

/// <summary>
/// Counts the live pages of each person on this instance and refuses one too many. The newest is refused: an older one that was ended
/// would come back and push out the next.
/// </summary>
internal sealed class LivePages(IOptions<EdgeOptions> options, ILogger<LivePages> log) : IHubFilter
{
    private readonly Dictionary<string, int> open = [];
    private readonly Lock turn = new();

    public async Task OnConnectedAsync(HubLifetimeContext context, Func<HubLifetimeContext, Task> next)
    {
        var whose = WhoseOf(context.Context);
        if (!TryOpen(whose))
        {
            log.LogWarning("{Person} has too many live pages open", whose);
            context.Context.Abort();
            return;
        }

        context.Context.Items[typeof(LivePages)] = whose;
        try
        {
            await next(context);
        }
        catch
        {
            // The hub says goodbye only to those whom it welcomed.
            Close(context.Context);
            throw;
        }
    }

    public Task OnDisconnectedAsync(HubLifetimeContext context, Exception? exception, Func<HubLifetimeContext, Exception?, Task> next)
    {
        Close(context.Context);
        return next(context, exception);
    }

    public int CountOf(ClaimsPrincipal person)
    {
        lock (turn)
        {
            return open.GetValueOrDefault(IdOf(person) ?? "");
        }
    }

    private bool TryOpen(string whose)
    {
        lock (turn)
        {
            var count = open.GetValueOrDefault(whose);
            open[whose] = Math.Min(count + 1, options.Value.LivePagesPerPerson);
            return count < options.Value.LivePagesPerPerson;
        }
    }

    private void Close(HubCallerContext caller)
    {
        if (!caller.Items.Remove(typeof(LivePages), out var kept) || kept is not string whose)
        {
            return;
        }

        lock (turn)
        {
            if (--open[whose] == 0)
            {
                open.Remove(whose);
            }
        }
    }

    private static string WhoseOf(HubCallerContext caller) =>
        IdOf(caller.User) ?? CallerAddress.Of(caller.GetHttpContext()?.Connection.RemoteIpAddress);

    private static string? IdOf(ClaimsPrincipal? person) => person?.FindFirstValue(ClaimTypes.NameIdentifier);
}
