using Microsoft.AspNetCore.Components;
using SmartAcademy.Data.Work;
using SmartAcademy.Web.Hosting;

namespace SmartAcademy.Web.Work;

/// <summary>
/// Looks at one work order each second until it is over, and then opens the page with its result. At the first render the
/// first look may still be under way, so the watch begins whatever is known by then.
/// </summary>
public abstract class WorkWatch : ComponentBase, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource closed = new();

    [Parameter, EditorRequired] public Guid WorkId { get; set; }

    /// <summary>The address of the page that shows the result.</summary>
    [Parameter, EditorRequired] public string ResultHref { get; set; } = "";

    /// <summary>The page already shows the result, so there is nothing to wait for.</summary>
    [Parameter] public bool WasOver { get; set; }

    [Inject] private WorkQueries Works { get; set; } = default!;

    [Inject] private CurrentActor Current { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private TimeProvider Time { get; set; } = default!;

    /// <summary>As last seen; null before the first look, and when there is no such order for this person.</summary>
    protected WorkView? Work { get; private set; }

    protected TimeSpan? TimeLeft => Work?.TimeLeft(Time.GetUtcNow());

    /// <summary>Ends the watch; the work itself goes on.</summary>
    public void Dispose()
    {
        closed.Cancel();
        closed.Dispose();
        GC.SuppressFinalize(this);
    }

    protected override Task OnInitializedAsync() => LookAsync();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || WasOver)
        {
            return;
        }

        try
        {
            await WatchAsync();
        }
        catch (OperationCanceledException) when (closed.IsCancellationRequested)
        {
            return;
        }
    }

    private async Task WatchAsync()
    {
        using var timer = new PeriodicTimer(Pause, Time);
        while (await timer.WaitForNextTickAsync(closed.Token))
        {
            await LookAsync();
            StateHasChanged();
            if (Work is null or { IsOver: true })
            {
                Navigation.NavigateTo(ResultHref, forceLoad: true);
                return;
            }
        }
    }

    private async Task LookAsync() => Work = await Works.FindAsync(await Current.GetAsync(), WorkId, closed.Token);
}
