namespace SmartAcademy.Data.Grades;

/// <summary>A row of the grade book.</summary>
public sealed record BookLine(Learner Student, bool IsFourth, IReadOnlyDictionary<Guid, BookCell> Cells, string Comment)
{
    public BookCell Cell(Guid partId) => Cells.GetValueOrDefault(partId, BookCell.Empty);
}
