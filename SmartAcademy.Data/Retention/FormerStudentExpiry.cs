using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Files;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Retention;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Data.Retention;

/// <summary>The portraits of students who left: graduated, withdrawn or removed. The record itself stays.</summary>
public sealed class FormerStudentExpiry(IDbContextFactory<AcademyDbContext> contexts, FileService files) : Expiry
{
    public override RetentionKind Kind => RetentionKind.FormerStudents;

    public override async Task<RetentionCount> CountAsync(Actor house, DateTimeOffset before, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(house, ct);
        return new RetentionCount(0, await LeftBefore(db, before).LongCountAsync(ct));
    }

    /// <summary>One at a time: a photo and its row go together, and a clerk who saves the same student meanwhile is quicker.</summary>
    public override async Task<RetentionCount> RemoveAsync(Actor house, DateTimeOffset before, CancellationToken ct)
    {
        await using var reader = await contexts.OpenAsync(house, ct);
        var removed = 0;
        foreach (var id in await LeftBefore(reader, before).Select(student => student.Id).ToListAsync(ct))
        {
            removed += await RemoveAsync(house, id, before, ct) ? 1 : 0;
        }

        return new RetentionCount(0, removed);
    }

    private async Task<bool> RemoveAsync(Actor house, Guid studentId, DateTimeOffset before, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(house, ct);
        var student = await LeftBefore(db, before).FirstOrDefaultAsync(row => row.Id == studentId, ct);
        if (student?.PhotoFileId is not { } photo)
        {
            return false;
        }

        student.SetPhoto(null);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }

        await files.DeleteAsync(house, photo, ct);
        return true;
    }

    private static IQueryable<Student> LeftBefore(AcademyDbContext db, DateTimeOffset before)
    {
        var day = DateOnly.FromDateTime(before.UtcDateTime);
        return db.Students.WithDeleted().Where(student => student.PhotoFileId != null && (
            student.DeletedAt < before
            || ((student.Status == StudentStatus.Graduated || student.Status == StudentStatus.Inactive)
                && (student.GraduatedOn < day || (student.GraduatedOn == null && student.StatusSince < before)))));
    }
}
