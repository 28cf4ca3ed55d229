using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Classes;

namespace SmartAcademy.Data.Grades;

/// <summary>A class and a term of its year.</summary>
internal sealed record ClassPlace(SchoolClass Class, TermName Term, IReadOnlyList<TermName> Terms, DateOnly Today)
{
    /// <summary>Null where the school's year has no such term, or the actor's school no such class. Without a term the one that runs.</summary>
    public static async Task<ClassPlace?> FindAsync(AcademyDbContext db, Guid classId, Guid? termId, TimeProvider time, CancellationToken ct)
    {
        if (await db.Classes.AsNoTracking().FirstOrDefaultAsync(row => row.Id == classId, ct) is not { } found)
        {
            return null;
        }

        var today = await db.TodayAsync(found.SchoolId, time, ct);
        var terms = await db.TermsOfYearAsync(found.AcademicYearId, ct);
        return terms.Choose(termId, today) is { } term ? new ClassPlace(found, term, terms, today) : null;
    }
}
