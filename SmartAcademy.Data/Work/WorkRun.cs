using System.Text.Json;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Work;

/// <summary>One run of a work order, as its runner sees it.</summary>
public sealed class WorkRun(Guid orderId, Guid schoolId, string input, Actor actor, WorkProgress progress)
{
    public Guid OrderId => orderId;

    public Guid SchoolId => schoolId;

    /// <summary>The person who asked for it, with the permissions they hold now.</summary>
    public Actor Actor => actor;

    public T Input<T>() => JsonSerializer.Deserialize<T>(input, JsonSerializerOptions.Web)!;

    /// <summary>Tells how far it is; cheap to call for every row. Throws when a person cancelled.</summary>
    public Task ReportAsync(int finished, int total, CancellationToken ct) => progress.ReportAsync(finished, total, ct);
}
