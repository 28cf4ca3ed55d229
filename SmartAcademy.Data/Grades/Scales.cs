using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Grades;

namespace SmartAcademy.Data.Grades;

internal static class Scales
{
    /// <summary>The scale of a class: its own, that of its course of study, the school's, or the boards' where the school has set up none.</summary>
    public static async Task<ScaleDetails> ScaleOfAsync(this AcademyDbContext db, Guid classId, CancellationToken ct)
    {
        var of = await db.Classes.WithDeleted().Where(row => row.Id == classId).Select(row => new { row.SchoolId, row.Program }).SingleAsync(ct);
        var chosen = await db.ClassScales.Where(row => row.ClassId == classId).Select(row => (Guid?)row.ScaleId).FirstOrDefaultAsync(ct);
        var scale = await db.GradeScales.AsNoTracking().Include(row => row.Bands)
            .Where(row => row.SchoolId == of.SchoolId && (row.Id == chosen || row.IsDefault || (row.Program != null && row.Program == of.Program)))
            .OrderByDescending(row => row.Id == chosen).ThenBy(row => row.IsDefault).FirstOrDefaultAsync(ct);
        return scale?.Details ?? ScalePresets.Gpa;
    }
}
