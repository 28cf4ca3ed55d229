using SmartAcademy.Domain.Grades;

namespace SmartAcademy.Data.Grades;

public sealed record BookAssessment(Guid Id, AssessmentDetails Details, IReadOnlyList<BookPart> Parts)
{
    internal static BookAssessment Of(Assessment row) =>
        new(row.Id, row.Details, [.. row.Parts.OrderBy(part => part.Kind).Select(part => new BookPart(part.Id, part.Details))]);
}
