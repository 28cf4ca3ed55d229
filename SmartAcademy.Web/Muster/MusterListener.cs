using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Muster;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Web.Hosting;

namespace SmartAcademy.Web.Muster;

/// <summary>Hears of every mark that any instance wrote, and brings late arrivals onto the lists that somebody is looking at.</summary>
internal sealed class MusterListener(
    DatabaseConnections connections, MusterService musters, MusterBell bell, TimeProvider time, ILogger<MusterListener> log)
    : NewsListener(connections, "muster", time, log)
{
    /// <summary>How soon somebody who came in stands on the list.</summary>
    private static readonly TimeSpan Joining = TimeSpan.FromSeconds(5);

    private readonly TimeProvider clock = time;
    private long joinedAt;

    protected override TimeSpan LongestSilence => Joining;

    protected override Task CatchUpAsync(DateTimeOffset since, CancellationToken ct)
    {
        bell.Ring(null);
        return Task.CompletedTask;
    }

    protected override async Task HearAsync(IReadOnlyList<string> news, CancellationToken ct)
    {
        foreach (var id in news.Distinct())
        {
            bell.Ring(Guid.TryParse(id, out var musterId) ? musterId : null);
        }

        if (clock.GetElapsedTime(joinedAt) >= Joining)
        {
            joinedAt = clock.GetTimestamp();
            await JoinAsync(ct);
        }
    }

    /// <summary>Whom it adds, the database tells, and the bell rings for the page.</summary>
    private async Task JoinAsync(CancellationToken ct)
    {
        try
        {
            foreach (var musterId in bell.Watched)
            {
                await musters.JoinAsync(Actor.System(), musterId, ct);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogWarning("Late arrivals could not be brought onto the list; trying again: {Reason}", failure.Message);
        }
    }
}
