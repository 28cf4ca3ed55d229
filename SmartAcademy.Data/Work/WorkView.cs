using SmartAcademy.Domain.Work;

namespace SmartAcademy.Data.Work;

/// <summary>A work order as its page shows it.</summary>
public sealed record WorkView
{
    public Guid Id { get; init; }

    public string Kind { get; init; } = "";

    public WorkStatus Status { get; init; }

    public int Finished { get; init; }

    public int Total { get; init; }

    public string RequestedBy { get; init; } = "";

    public DateTimeOffset RequestedAt { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public bool CancelRequested { get; init; }

    public string? Outcome { get; init; }

    public Guid? OutcomeFileId { get; init; }

    public string? FailureCode { get; init; }

    public bool IsOver => Status is WorkStatus.Done or WorkStatus.Failed or WorkStatus.Cancelled;

    /// <summary>Time left at the speed so far; null while too little is known.</summary>
    public TimeSpan? TimeLeft(DateTimeOffset now) =>
        Status is WorkStatus.Running && StartedAt is { } started && Finished > 0 && Total > Finished
            ? (now - started) / Finished * (Total - Finished)
            : null;
}
