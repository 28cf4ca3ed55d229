using Microsoft.AspNetCore.Components;
using SmartAcademy.Data.Access;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;

namespace SmartAcademy.Web.Access;

/// <summary>The last scans, each new one within a second, and the figures of the day.</summary>
public sealed partial class LiveGate : IDisposable
{
    private const int MostShown = 12;

    private readonly CancellationTokenSource closing = new();
    private List<AccessLogLine> scans = [];
    private GateTally figures = new(0, 0, 0, 0);
    private Guid? newest;
    private LiveScans.Subscription? subscription;
    private Actor actor = Actor.Nobody;

    [Inject] private AccessQueries Queries { get; set; } = default!;

    [Inject] private LiveScans Live { get; set; } = default!;

    [Inject] private CurrentActor Current { get; set; } = default!;

    public void Dispose()
    {
        closing.Cancel();
        subscription?.Dispose();
        closing.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        actor = await Current.GetAsync();
        if (RendererInfo.IsInteractive)
        {
            // Before the list is read: what arrives in between is then seen twice, never missed.
            subscription = Live.Subscribe(actor);
        }

        scans = [.. await Queries.LatestAsync(actor, MostShown, closing.Token)];
        figures = await Queries.TodayAsync(actor, closing.Token);
        if (subscription is not null)
        {
            _ = InvokeAsync(() => FollowAsync(subscription));
        }
    }

    private async Task FollowAsync(LiveScans.Subscription live)
    {
        var closed = closing.Token;
        try
        {
            while (await live.Scans.WaitToReadAsync(closed))
            {
                if (!await IsStillAllowedAsync())
                {
                    return;
                }

                while (live.Scans.TryRead(out var scan))
                {
                    Show(scan);
                }

                StateHasChanged();
                figures = await Queries.TodayAsync(actor, closed);
                StateHasChanged();
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed.
            return;
        }
        catch (Exception failure)
        {
            await DispatchExceptionAsync(failure);
        }
    }

    /// <summary>The page may be open for hours; whose sign-in ended meanwhile sees nothing more.</summary>
    private async Task<bool> IsStillAllowedAsync() => (await Current.GetAsync()).May(Permission.AccessLogsRead);

    /// <summary>Not where a guard did so already, as the newer scan tells.</summary>
    private bool MayOverride(AccessLogLine scan) =>
        actor.May(Permission.GateOverride) && !scans.Exists(other => other.OverrideOf == scan.Id);

    private void Show(AccessLogLine scan)
    {
        if (scans.Any(shown => shown.Id == scan.Id))
        {
            return;
        }

        newest = scan.Id;
        scans.Insert(0, scan);
        if (scans.Count > MostShown)
        {
            scans.RemoveRange(MostShown, scans.Count - MostShown);
        }
    }
}
