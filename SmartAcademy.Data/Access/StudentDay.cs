namespace SmartAcademy.Data.Access;

/// <summary>What the gates know of one student on one day; denied scans count for nothing.</summary>
internal sealed class StudentDay
{
    public Guid StudentId { get; init; }

    public DateTimeOffset? FirstEntry { get; init; }

    public DateTimeOffset? LastEntry { get; init; }

    public DateTimeOffset? LastExit { get; init; }
}
