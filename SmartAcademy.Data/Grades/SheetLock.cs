using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Grades;

namespace SmartAcademy.Data.Grades;

/// <summary>Who changes marks, assessments or the state of a sheet waits here for whoever is at it; held until the transaction ends.</summary>
internal static class SheetLock
{
    /// <summary>The sheet as it is once the lock is held; null where no assessment was planned yet.</summary>
    public static async Task<MarkSheet?> LockSheetAsync(this AcademyDbContext db, Guid classSubjectId, Guid termId, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync(
            $"SELECT 1 FROM mark_sheets WHERE class_subject_id = {classSubjectId} AND term_id = {termId} FOR UPDATE", ct);
        return await db.MarkSheets.FirstOrDefaultAsync(row => row.ClassSubjectId == classSubjectId && row.TermId == termId, ct);
    }

    /// <summary>Every sheet of a class's term, always in the same order.</summary>
    public static Task LockSheetsAsync(this AcademyDbContext db, Guid classId, Guid termId, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"""
        SELECT 1 FROM mark_sheets WHERE term_id = {termId} AND class_subject_id IN (SELECT id FROM class_subjects WHERE class_id = {classId})
        ORDER BY id FOR UPDATE
        """, ct);

    /// <summary>Plans of assessments in a class go on beside each other, but none while the class's results are published.</summary>
    public static Task ShareClassAsync(this AcademyDbContext db, Guid classId, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"SELECT 1 FROM classes WHERE id = {classId} FOR SHARE", ct);

    /// <inheritdoc cref="ShareClassAsync"/>
    public static Task LockClassAsync(this AcademyDbContext db, Guid classId, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"SELECT 1 FROM classes WHERE id = {classId} FOR NO KEY UPDATE", ct);
}
