using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Grades;

namespace SmartAcademy.Data.Grades;

internal static class PublishedResults
{
    /// <summary>The one publication that stands; null while there is none.</summary>
    public static Task<ClassResult?> PublishedAsync(this AcademyDbContext db, Guid classId, Guid termId, CancellationToken ct) =>
        db.ClassResults.FirstOrDefaultAsync(row => row.ClassId == classId && row.TermId == termId && row.Status == ResultStatus.Published, ct);

    /// <summary>Every archived file that a student's report card is in: the card alone, and those of whole classes. For an erasure; the hashes stay.</summary>
    public static Task<List<Guid>> CardFilesOfAsync(this AcademyDbContext db, Guid studentId, CancellationToken ct)
    {
        var printed = db.StudentResults.Where(row => row.StudentId == studentId).Select(row => row.ClassResultId);
        return db.ReportCards.Where(card => card.StudentId == studentId || (card.StudentId == null && printed.Contains(card.ClassResultId)))
            .Select(card => card.FileId).ToListAsync(ct);
    }
}
