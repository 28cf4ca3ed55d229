namespace SmartAcademy.Domain.Students.Import;

/// <summary>What an import will do, row by row.</summary>
public sealed record ImportPlan(IReadOnlyList<PlannedRow> Rows)
{
    /// <summary>Classes that the list names and the school lacks, in the order of the list.</summary>
    public IReadOnlyList<PlannedClass> NewClasses =>
        [.. Rows.Where(row => row.EntersClass).Select(row => row.Class).OfType<PlannedClass>().Where(named => named.IsNew).Distinct()];

    public int Count(RowOutcome outcome) => Rows.Count(row => row.Outcome == outcome);

    public OutcomeCounts Counts => new(
        Count(RowOutcome.Created), Count(RowOutcome.Changed), Count(RowOutcome.Unchanged), Count(RowOutcome.Refused));
}
