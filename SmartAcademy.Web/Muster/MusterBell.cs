using System.Collections.Concurrent;
using System.Threading.Channels;

namespace SmartAcademy.Web.Muster;

/// <summary>Wakes the open pages of an evacuation. Marks that come while a page reads are one more reading, not many.</summary>
internal sealed class MusterBell
{
    private readonly ConcurrentDictionary<Channel<bool>, Guid> pages = new();

    /// <summary>The evacuations that somebody is looking at.</summary>
    public IReadOnlyList<Guid> Watched => [.. pages.Values.Distinct()];

    public Listening Listen(Guid musterId)
    {
        var page = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });
        pages[page] = musterId;
        return new Listening(page.Reader, () =>
        {
            pages.TryRemove(page, out _);
            page.Writer.TryComplete();
        });
    }

    /// <param name="musterId">Null after a break, when any of them may have changed.</param>
    public void Ring(Guid? musterId)
    {
        foreach (var (page, listened) in pages)
        {
            if (musterId is null || musterId == listened)
            {
                page.Writer.TryWrite(true);
            }
        }
    }

    /// <summary>The news of one page; dispose it when the page closes.</summary>
    public sealed class Listening(ChannelReader<bool> rings, Action end) : IDisposable
    {
        public ChannelReader<bool> Rings => rings;

        public void Dispose() => end();
    }
}
