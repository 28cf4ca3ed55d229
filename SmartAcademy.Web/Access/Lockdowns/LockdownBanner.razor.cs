using Microsoft.AspNetCore.Components;
using SmartAcademy.Data.Access.Lockdowns;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;

namespace SmartAcademy.Web.Access.Lockdowns;

/// <summary>For the pages of those who work in the school, while nobody is let in. On a live page it comes and goes by itself.</summary>
public sealed partial class LockdownBanner : IDisposable
{
    private readonly CancellationTokenSource closing = new();
    private IReadOnlyList<LockdownLine> shown = [];
    private Actor actor = Actor.Nobody;
    private IDisposable? news;

    [Inject] private LockdownQueries Lockdowns { get; set; } = default!;

    [Inject] private CurrentActor Current { get; set; } = default!;

    [Inject] private GateNews News { get; set; } = default!;

    private bool MayEnd => actor.May(Permission.GateLockdown);

    private bool IsOfAll => actor.AllSchools;

    public void Dispose()
    {
        closing.Cancel();
        news?.Dispose();
        closing.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        actor = await Current.GetAsync();
        if (RendererInfo.IsInteractive)
        {
            news = News.Subscribe(school => _ = school is null || actor.Sees(school.Value) ? InvokeAsync(LookAgainAsync) : Task.CompletedTask);
        }

        shown = await Lockdowns.NowAsync(actor, closing.Token);
    }

    private async Task LookAgainAsync()
    {
        try
        {
            shown = await Lockdowns.NowAsync(await Current.GetAsync(), closing.Token);
            StateHasChanged();
        }
        catch (Exception ended) when (ended is OperationCanceledException or ObjectDisposedException)
        {
            // The page was closed.
            return;
        }
        catch (Exception failure)
        {
            await DispatchExceptionAsync(failure);
        }
    }
}
