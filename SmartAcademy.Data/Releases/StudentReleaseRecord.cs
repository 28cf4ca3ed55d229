using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;

namespace SmartAcademy.Data.Releases;

/// <summary>What is held of a child about its way home: for the record that a family may ask for, and to be erased with the child.</summary>
internal static class StudentReleaseRecord
{
    public static async Task<object> CollectorsAsync(AcademyDbContext db, Guid studentId, CancellationToken ct) => await db.Collectors.AsNoTracking()
        .Where(row => row.StudentId == studentId).OrderBy(row => row.AddedAt)
        .Select(row => new { row.Name, row.Relation, row.Phone, row.ValidFrom, row.ValidUntil, row.AddedAt }).ToListAsync(ct);

    public static async Task<object> NotesAsync(AcademyDbContext db, Guid studentId, CancellationToken ct) => await db.CustodyNotes.AsNoTracking()
        .Where(row => row.StudentId == studentId).OrderBy(row => row.WrittenAt).Select(row => new { row.Words, row.WrittenAt }).ToListAsync(ct);

    public static async Task<object> ReleasesAsync(AcademyDbContext db, Guid studentId, CancellationToken ct) => await db.Releases.AsNoTracking()
        .Where(row => row.StudentId == studentId).OrderBy(row => row.ReleasedAt)
        .Select(row => new { row.ReleasedAt, row.CollectedAs, row.CollectorName, row.Relation, row.Reason, row.ReturnedAt }).ToListAsync(ct);

    public static async Task<object> CodesAsync(AcademyDbContext db, Guid studentId, CancellationToken ct) => await db.ReleaseCodes.AsNoTracking()
        .Where(row => row.StudentId == studentId).OrderBy(row => row.NamedAt)
        .Select(row => new { row.Day, row.Name, row.Relation, row.NamedAt, row.UsedAt, row.WithdrawnAt }).ToListAsync(ct);

    public static Task<List<Guid>> FacesAsync(AcademyDbContext db, Guid studentId, CancellationToken ct) => db.Collectors
        .Where(row => row.StudentId == studentId && row.PhotoFileId != null).Select(row => row.PhotoFileId!.Value).ToListAsync(ct);

    /// <summary>That the child was handed over, when and by whom, stays.</summary>
    public static async Task EraseAsync(AcademyDbContext db, Guid studentId, CancellationToken ct)
    {
        await db.Collectors.Where(row => row.StudentId == studentId).ExecuteDeleteAsync(ct);
        await db.CustodyNotes.Where(row => row.StudentId == studentId).ExecuteDeleteAsync(ct);
        await db.ReleaseCodes.Where(row => row.StudentId == studentId).ExecuteDeleteAsync(ct);
        await db.Releases.Where(row => row.StudentId == studentId).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.CollectorName, "").SetProperty(row => row.Relation, "").SetProperty(row => row.Reason, (string?)null), ct);
    }
}
