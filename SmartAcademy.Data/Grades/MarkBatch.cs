namespace SmartAcademy.Data.Grades;

/// <summary>Cells of one grade book to be written together.</summary>
public sealed record MarkBatch(Guid ClassSubjectId, Guid TermId, IReadOnlyList<TypedCell> Cells)
{
    /// <summary>A class of 100 with ten columns; a larger paste is sent in pieces.</summary>
    public const int MostCells = 1000;
}
