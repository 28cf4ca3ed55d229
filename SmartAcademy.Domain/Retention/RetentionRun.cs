namespace SmartAcademy.Domain.Retention;

/// <summary>What a night removed of one kind.</summary>
public sealed class RetentionRun
{
    private RetentionRun()
    {
    }

    public RetentionRun(Guid? schoolId, RetentionKind kind, DateTimeOffset before, long rows, long files, DateTimeOffset at)
    {
        (Id, SchoolId, Kind) = (Guid.CreateVersion7(), schoolId, kind);
        (Before, Rows, Files, At) = (before, rows, files, at);
    }

    public Guid Id { get; private set; }

    /// <summary>Null for what belongs to no single school.</summary>
    public Guid? SchoolId { get; private set; }

    public RetentionKind Kind { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>What was older than this went.</summary>
    public DateTimeOffset Before { get; private set; }

    public long Rows { get; private set; }

    public long Files { get; private set; }
}
