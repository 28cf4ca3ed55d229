namespace SmartAcademy.Data.Work;

/// <summary>Wakes a worker for an order at once; without it the sweep finds the order a little later.</summary>
public interface IWorkBell
{
    Task RingAsync(Guid orderId, CancellationToken ct);
}
