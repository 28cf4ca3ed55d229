using SmartAcademy.Data.Access;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Web.Hosting;

namespace SmartAcademy.Web.Access;

/// <summary>
/// Hears what any instance changed of passes, students and gates, and lets the gates of that school read it at once. Nothing rests on
/// it: each group of scans asks the database whether its view still holds.
/// </summary>
internal sealed class GateChangesListener(
    DatabaseConnections connections, Gatekeeper gatekeeper, GateNews pages, TimeProvider time, ILogger<GateChangesListener> log)
    : NewsListener(connections, "gate_changes", time, log)
{
    protected override Task CatchUpAsync(DateTimeOffset since, CancellationToken ct)
    {
        gatekeeper.HearAll();
        pages.Tell(null);
        return Task.CompletedTask;
    }

    protected override Task HearAsync(IReadOnlyList<string> news, CancellationToken ct)
    {
        foreach (var school in news.Distinct().Select(Guid.Parse))
        {
            gatekeeper.Hear(school);
            pages.Tell(school);
        }

        return Task.CompletedTask;
    }
}
