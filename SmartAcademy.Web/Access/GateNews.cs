using System.Collections.Concurrent;

namespace SmartAcademy.Web.Access;

/// <summary>Tells the open pages of this instance that something has changed by which a school's gates decide.</summary>
internal sealed class GateNews
{
    private readonly ConcurrentDictionary<Guid, Action<Guid?>> pages = new();

    /// <param name="heard">Called with the school, or with null when it may be any. It must return at once.</param>
    public IDisposable Subscribe(Action<Guid?> heard)
    {
        var page = Guid.NewGuid();
        pages[page] = heard;
        return new Subscription(() => pages.TryRemove(page, out _));
    }

    public void Tell(Guid? schoolId)
    {
        foreach (var (_, heard) in pages)
        {
            heard(schoolId);
        }
    }

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
