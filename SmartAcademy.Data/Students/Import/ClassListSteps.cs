using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Students.Import;

namespace SmartAcademy.Data.Students.Import;

/// <summary>What checking, applying and undoing a list have in common.</summary>
internal static class ClassListSteps
{
    /// <summary>First half of the advisory lock's key; the second is of the school.</summary>
    private const int ImportLock = 0x1357;

    /// <summary>The import of the actor's school, locked until the transaction ends.</summary>
    public static async Task<ClassListImport?> LockImportAsync(this AcademyDbContext db, Guid importId, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM class_list_imports WHERE id = {importId} FOR UPDATE", ct);
        return await db.ClassListImports.FirstOrDefaultAsync(import => import.Id == importId, ct);
    }

    /// <summary>Whether the list is applied, and stays so until the transaction ends: whoever wants to take it back waits.</summary>
    public static async Task<bool> HoldAppliedAsync(this AcademyDbContext db, Guid importId, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM class_list_imports WHERE id = {importId} FOR KEY SHARE", ct);
        return await db.ClassListImports.AnyAsync(import => import.Id == importId && import.Status == ImportStatus.Applied, ct);
    }

    /// <summary>Two lists of one school are applied one after the other, so the second sees whom the first admitted.</summary>
    public static Task LockSchoolAsync(this AcademyDbContext db, Guid schoolId, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({ImportLock}, hashtext({schoolId.ToString()}))", ct);

    public static void Judge(this IReadOnlyList<ClassListRow> rows, ImportPlan plan)
    {
        var byNumber = rows.ToDictionary(row => row.Number);
        foreach (var planned in plan.Rows)
        {
            byNumber[planned.Row.Number].Judge(planned);
        }
    }
}
