namespace SmartAcademy.Web.Access;

/// <summary>Remembers which scans were shown a moment ago, so that catching up shows none twice.</summary>
internal sealed class ShownScans
{
    private const int Most = 1000;

    private readonly HashSet<Guid> ids = [];
    private readonly Queue<Guid> order = new();

    public bool IsNew(Guid id)
    {
        if (!ids.Add(id))
        {
            return false;
        }

        order.Enqueue(id);
        if (order.Count > Most)
        {
            ids.Remove(order.Dequeue());
        }

        return true;
    }
}
