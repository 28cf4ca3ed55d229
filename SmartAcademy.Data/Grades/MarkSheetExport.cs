using SmartAcademy.Data.Audit;
using SmartAcademy.Domain.Grades;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Grades;

/// <summary>A grade book that the actor has opened, as rows that leave the house.</summary>
public sealed class MarkSheetExport(AuditTrail audit)
{
    public AuditedExport<BookLine> Read(Actor actor, GradeBook book) =>
        new(audit, actor, nameof(MarkSheet), $"ClassSubject={book.ClassSubjectId}, Term={book.Term?.Id}", book.Lines.ToAsyncEnumerable());
}
