using System.Collections.Concurrent;
using System.Threading.Channels;
using SmartAcademy.Data.Access;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Web.Access;

/// <summary>Hands new scans to the open pages of this instance, each page its own school's.</summary>
internal sealed class LiveScans
{
    /// <summary>A page that cannot keep up loses the oldest: it shows the last few only.</summary>
    private const int Waiting = 100;

    private readonly ConcurrentDictionary<Channel<AccessLogLine>, Actor> pages = new();

    public bool HasPages => !pages.IsEmpty;

    public Subscription Subscribe(Actor actor)
    {
        var page = Channel.CreateBounded<AccessLogLine>(
            new BoundedChannelOptions(Waiting) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
        pages[page] = actor;
        return new Subscription(page.Reader, () =>
        {
            pages.TryRemove(page, out _);
            page.Writer.TryComplete();
        });
    }

    public void Publish(AccessLogLine scan)
    {
        foreach (var (page, _) in pages.Where(page => page.Value.Sees(scan.SchoolId)))
        {
            page.Writer.TryWrite(scan);
        }
    }

    /// <summary>The scans of one page; dispose it when the page closes.</summary>
    public sealed class Subscription(ChannelReader<AccessLogLine> scans, Action end) : IDisposable
    {
        public ChannelReader<AccessLogLine> Scans => scans;

        public void Dispose() => end();
    }
}
