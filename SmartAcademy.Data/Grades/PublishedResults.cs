using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Grades;

namespace SmartAcademy.Data.Grades;

internal static class PublishedResults
{
    /// <summary>The one publication that stands; null while there is none.</summary>
    public static Task<ClassResult?> PublishedAsync(this AcademyDbContext db, Guid classId, Guid termId, CancellationToken ct) =>
        db.ClassResults.FirstOrDefaultAsync(row => row.ClassId == classId && row.TermId == termId && row.Status == ResultStatus.Published, ct);
}
