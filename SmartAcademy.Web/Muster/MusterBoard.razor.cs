using Microsoft.AspNetCore.Components;
using SmartAcademy.Data.Muster;
using SmartAcademy.Domain.Muster;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;

namespace SmartAcademy.Web.Muster;

/// <summary>The figures of an evacuation and the part of its list that was asked for, each mark of others within a second.</summary>
public sealed partial class MusterBoard : IDisposable
{
    private static readonly MusterStatus[] Words = [MusterStatus.Safe, MusterStatus.Missing, MusterStatus.NotOnSite];

    /// <summary>However fast many mark, a phone reads the list no more often than this.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource closing = new();
    private MusterBell.Listening? news;
    private MusterFilter filter = new();
    private MusterSheet? sheet;

    [Parameter, EditorRequired] public Guid MusterId { get; set; }

    [Parameter] public string? Show { get; set; }

    [Parameter] public string? Search { get; set; }

    [Inject] private MusterQueries Queries { get; set; } = default!;

    [Inject] private MusterService Musters { get; set; } = default!;

    [Inject] private MusterBell Bell { get; set; } = default!;

    [Inject] private CurrentActor Current { get; set; } = default!;

    [Inject] private TimeProvider Time { get; set; } = default!;

    public void Dispose()
    {
        closing.Cancel();
        news?.Dispose();
        closing.Dispose();
    }

    /// <summary>
    /// Draws nothing before the list is read: what the server drew stays until then, and nobody who counts children sees an empty list.
    /// </summary>
    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        filter = MusterAddress.Filter(Show, Search);
        if (RendererInfo.IsInteractive)
        {
            // Before the list is read: what arrives in between is then read twice, never missed.
            news ??= Bell.Listen(MusterId);
        }

        await ReadAsync();
        await base.SetParametersAsync(ParameterView.Empty);
    }

    protected override void OnInitialized()
    {
        if (news is not null)
        {
            _ = InvokeAsync(() => FollowAsync(news));
        }
    }

    /// <summary>The actor is asked for anew each time: whose sign-in ended meanwhile sees nothing more.</summary>
    private async Task ReadAsync() => sheet = await Queries.FindAsync(await Current.GetAsync(), MusterId, filter, closing.Token);

    private async Task MarkAsync(Guid personId, MusterStatus status)
    {
        await Musters.MarkAsync(await Current.GetAsync(), MusterId, personId, status, closing.Token);
        await ReadAsync();
    }

    private async Task FollowAsync(MusterBell.Listening heard)
    {
        var closed = closing.Token;
        try
        {
            while (await heard.Rings.WaitToReadAsync(closed) && (await Current.GetAsync()).May(Permission.MusterWrite))
            {
                heard.Rings.TryRead(out _);
                await ReadAsync();
                StateHasChanged();
                await Task.Delay(Pause, Time, closed);
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
}
