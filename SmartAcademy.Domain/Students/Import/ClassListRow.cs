using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Students.Import;

/// <summary>One row of an uploaded list, what became of it, and how to take it back.</summary>
public sealed class ClassListRow : IOwnedBySchool
{
    private ClassListRow()
    {
    }

    public ClassListRow(Guid schoolId, Guid importId, SheetRow row) =>
        (SchoolId, ImportId, Number, Cells) = (schoolId, importId, row.Number, [.. row.Cells]);

    public Guid ImportId { get; private set; }

    /// <summary>The row as the person's spreadsheet program counts it.</summary>
    public int Number { get; private set; }

    public Guid SchoolId { get; private set; }

    public IReadOnlyList<string> Cells { get; private set; } = [];

    public RowOutcome Outcome { get; private set; }

    public RowReport Report { get; private set; } = RowReport.Empty;

    public Guid? StudentId { get; private set; }

    /// <summary>What was written for the row; null until the list is applied.</summary>
    public RowTrace? Trace { get; private set; }

    /// <summary>What an undo had to leave as it is; empty when all was taken back.</summary>
    public IReadOnlyList<RowNote> LeftByUndo { get; private set; } = [];

    public SheetRow Sheet => new(Number, Cells);

    public void Judge(PlannedRow plan) => (Outcome, Report, StudentId) = (plan.Outcome, plan.Report, plan.Student?.Id);

    public void RecordWritten(RowTrace trace) => (Trace, StudentId) = (trace, trace.StudentId);

    /// <summary>Forgets what the list said of a person who was erased; the row can then not be undone.</summary>
    public void Erase() => (Cells, Report, Trace, LeftByUndo) = ([], RowReport.Empty, null, []);

    public void RecordUndone(IReadOnlyList<RowNote> left) => LeftByUndo = left;
}
