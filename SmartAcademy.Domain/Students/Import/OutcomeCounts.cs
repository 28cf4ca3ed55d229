namespace SmartAcademy.Domain.Students.Import;

/// <summary>How many rows came to each outcome.</summary>
public sealed record OutcomeCounts(int Created, int Changed, int Unchanged, int Refused)
{
    public static readonly OutcomeCounts None = new(0, 0, 0, 0);

    /// <summary>Rows that write something.</summary>
    public int Written => Created + Changed;

    public int Of(RowOutcome outcome) => outcome switch
    {
        RowOutcome.Created => Created,
        RowOutcome.Changed => Changed,
        RowOutcome.Unchanged => Unchanged,
        RowOutcome.Refused => Refused,
        _ => 0,
    };
}
