using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Students.Import;

namespace SmartAcademy.Data.Students.Import;

/// <summary>Guardians and classes that an import created and that nobody needs any more once its pupils are gone.</summary>
internal sealed class Leftovers(AcademyDbContext db, DateTimeOffset at, Action<ClassListRow, IReadOnlyList<RowNote>> leave)
{
    public async Task RemoveAsync(IReadOnlyList<ClassListRow> rows, CancellationToken ct)
    {
        await RemoveGuardiansAsync(rows, ct);
        await RemoveClassesAsync(rows, ct);
    }

    /// <summary>A guardian goes when no remaining child and no login needs them.</summary>
    private async Task RemoveGuardiansAsync(IReadOnlyList<ClassListRow> rows, CancellationToken ct)
    {
        foreach (var row in rows.Where(row => row.Trace!.CreatedGuardian))
        {
            var guardian = await db.Guardians.FirstOrDefaultAsync(guardian => guardian.Id == row.Trace!.BoundGuardianId, ct);
            if (guardian is null)
            {
                continue;
            }

            if (guardian.UserId is not null || await HasChildAsync(guardian.Id, ct))
            {
                leave(row, [new RowNote(ImportNotes.LeftGuardianInUse, ImportField.GuardianName, guardian.Name)]);
            }
            else
            {
                guardian.Delete(at);
            }
        }

        await db.SaveChangesAsync(ct);
    }

    private Task<bool> HasChildAsync(Guid guardianId, CancellationToken ct) =>
        db.Guardianships.AnyAsync(bond => bond.GuardianId == guardianId && db.Students.Any(student => student.Id == bond.StudentId), ct);

    private async Task RemoveClassesAsync(IReadOnlyList<ClassListRow> rows, CancellationToken ct)
    {
        foreach (var row in rows.Where(row => row.Trace!.CreatedClassId is not null))
        {
            var created = await db.Classes.Include(found => found.Teachers).FirstOrDefaultAsync(found => found.Id == row.Trace!.CreatedClassId, ct);
            if (created is null)
            {
                continue;
            }

            if (created.Teachers.Count > 0 || await db.Students.AnyAsync(student => student.ClassId == created.Id, ct))
            {
                leave(row, [new RowNote(ImportNotes.LeftClassInUse, ImportField.ClassName, created.Label)]);
            }
            else
            {
                created.Delete(at);
            }
        }

        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }
}
