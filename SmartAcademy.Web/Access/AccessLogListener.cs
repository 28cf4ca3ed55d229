using System.Text.Json;
using SmartAcademy.Data.Access;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Web.Hosting;

namespace SmartAcademy.Web.Access;

/// <summary>Hears of every scan that any instance wrote, and shows it to the open pages. After a break it reads what it missed.</summary>
internal sealed class AccessLogListener(
    DatabaseConnections connections, AccessQueries queries, LiveScans pages, TimeProvider time, ILogger<AccessLogListener> log)
    : NewsListener(connections, "access_log", time, log)
{
    private const int MostCaughtUp = 100;

    /// <summary>Rows become visible a little after the time in their id.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(10);

    private readonly ShownScans shown = new();

    protected override async Task CatchUpAsync(DateTimeOffset since, CancellationToken ct) =>
        Show(pages.HasPages ? await queries.SinceAsync(Actor.System(), since - Overlap, MostCaughtUp, ct) : []);

    protected override async Task HearAsync(IReadOnlyList<string> news, CancellationToken ct)
    {
        var ids = news.SelectMany(Read).ToList();
        if (ids.Count > 0 && pages.HasPages)
        {
            Show(await queries.FindAsync(Actor.System(), ids, ct));
        }
    }

    private IReadOnlyList<Guid> Read(string payload)
    {
        try
        {
            return JsonSerializer.Deserialize<Notice>(payload, JsonSerializerOptions.Web).Ids ?? [];
        }
        catch (JsonException)
        {
            log.LogWarning("A notice of a scan could not be read");
            return [];
        }
    }

    private void Show(IEnumerable<AccessLogLine> scans)
    {
        foreach (var scan in scans.Where(scan => shown.IsNew(scan.Id)))
        {
            pages.Publish(scan);
        }
    }

    /// <summary>What <c>write_scans</c> puts into a notice: the rows of one commit.</summary>
    private readonly record struct Notice(IReadOnlyList<Guid>? Ids, Guid SchoolId);
}
