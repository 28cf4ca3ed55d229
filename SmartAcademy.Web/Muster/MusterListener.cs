using SmartAcademy.Data.Kernel;
using SmartAcademy.Web.Hosting;

namespace SmartAcademy.Web.Muster;

/// <summary>Hears of every mark that any instance wrote.</summary>
internal sealed class MusterListener(DatabaseConnections connections, MusterBell bell, TimeProvider time, ILogger<MusterListener> log)
    : NewsListener(connections, "muster", time, log)
{
    protected override Task CatchUpAsync(DateTimeOffset since, CancellationToken ct)
    {
        bell.Ring(null);
        return Task.CompletedTask;
    }

    protected override Task HearAsync(IReadOnlyList<string> news, CancellationToken ct)
    {
        foreach (var id in news.Distinct())
        {
            bell.Ring(Guid.TryParse(id, out var musterId) ? musterId : null);
        }

        return Task.CompletedTask;
    }
}
