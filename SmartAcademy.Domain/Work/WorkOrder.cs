using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Work;

/// <summary>
/// Long work that a person started from a page: it is kept, shows its progress, can be cancelled, and is taken up again
/// after a restart. Its runner must therefore be safe to start over.
/// </summary>
public sealed class WorkOrder : IOwnedBySchool
{
    private WorkOrder()
    {
    }

    public WorkOrder(Guid schoolId, string kind, string input, Guid? requestedBy, DateTimeOffset at)
    {
        (Id, SchoolId, Kind, Input) = (Guid.CreateVersion7(), schoolId, kind, input);
        (RequestedBy, RequestedAt) = (requestedBy, at);
    }

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    /// <summary>Names the runner, such as <c>print-cards</c>; also the key of its title.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>What to do, as JSON of the runner's own shape.</summary>
    public string Input { get; private set; } = "{}";

    public Guid? RequestedBy { get; private set; }

    public DateTimeOffset RequestedAt { get; private set; }

    public WorkStatus Status { get; private set; }

    public int Total { get; private set; }

    public int Finished { get; private set; }

    public DateTimeOffset? StartedAt { get; private set; }

    /// <summary>The last sign of life of its runner; an old one means that the process died and another may take over.</summary>
    public DateTimeOffset? HeartbeatAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public bool CancelRequested { get; private set; }

    /// <summary>What came of it, as JSON of the runner's own shape.</summary>
    public string? Outcome { get; private set; }

    /// <summary>A file to download, such as the printed cards.</summary>
    public Guid? OutcomeFileId { get; private set; }

    /// <summary>A refusal code, or <c>work_failed</c>.</summary>
    public string? FailureCode { get; private set; }

    public bool IsOver => Status is WorkStatus.Done or WorkStatus.Failed or WorkStatus.Cancelled;

    /// <summary>Waiting work stops at once, running work at its next report.</summary>
    public Result RequestCancel(DateTimeOffset at)
    {
        if (IsOver)
        {
            return WorkRefusals.AlreadyOver;
        }

        CancelRequested = true;
        if (Status is WorkStatus.Waiting)
        {
            Cancel(at);
        }

        return Result.Ok;
    }

    public void Finish(string? outcome, Guid? fileId, DateTimeOffset at) =>
        (Status, Outcome, OutcomeFileId, EndedAt, Finished) = (WorkStatus.Done, outcome, fileId, at, Total);

    public void Fail(string code, DateTimeOffset at) => (Status, FailureCode, EndedAt) = (WorkStatus.Failed, code, at);

    public void Cancel(DateTimeOffset at) => (Status, EndedAt) = (WorkStatus.Cancelled, at);
}
