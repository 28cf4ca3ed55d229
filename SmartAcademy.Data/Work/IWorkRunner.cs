using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Work;

/// <summary>
/// Does one kind of long work. It may be started over after a restart, so it either writes in one transaction or skips what is done.
/// </summary>
public interface IWorkRunner
{
    /// <summary>The <see cref="Domain.Work.WorkOrder.Kind"/> it does.</summary>
    string Kind { get; }

    /// <summary>The permission that a person needs to start it and to see it.</summary>
    string Permission { get; }

    /// <summary>Its outcome holds what only the person who asked may see, so that nobody else sees the order.</summary>
    bool IsForRequesterOnly => false;

    Task<Result<WorkOutcome>> RunAsync(WorkRun run, CancellationToken ct);
}
