using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Files;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Files;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Students;

/// <summary>Keeps one portrait of each student: 400 by 400 pixels, JPEG, without the camera's notes.</summary>
public sealed class StudentPhotos(IDbContextFactory<AcademyDbContext> contexts, FileService files)
{
    public const string ContentType = "image/jpeg";

    /// <summary>Puts a finished portrait in place of the old one, which is erased.</summary>
    public Task<Result> SetAsync(Actor actor, Guid studentId, Stream portrait, CancellationToken ct) =>
        ReplaceAsync(actor, studentId, schoolId => SaveAsync(actor, schoolId, portrait, ct), ct);

    public Task<Result> RemoveAsync(Actor actor, Guid studentId, CancellationToken ct) =>
        ReplaceAsync(actor, studentId, _ => Task.FromResult<Guid?>(null), ct);

    /// <summary>The portrait for those who may see the student's face; null for everybody else, and where there is none.</summary>
    public async Task<OpenFile?> OpenAsync(Actor actor, Guid studentId, Guid? fileId, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var current = await db.Students.WithFacesVisibleTo(db, actor).Where(student => student.Id == studentId)
            .Select(student => student.PhotoFileId).FirstOrDefaultAsync(ct);
        return current is { } id && (fileId is null || fileId == id) ? await files.OpenAsync(actor, id, FileKind.StudentPhoto, ct) : null;
    }

    /// <summary>The student of the actor's school with this enrolment number; null when there is none.</summary>
    public async Task<Guid?> FindByNumberAsync(Actor actor, string enrolmentNumber, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        return await db.Students.VisibleTo(db, actor).Where(student => student.EnrolmentNumber == enrolmentNumber)
            .Select(student => (Guid?)student.Id).FirstOrDefaultAsync(ct);
    }

    private async Task<Guid?> SaveAsync(Actor actor, Guid schoolId, Stream portrait, CancellationToken ct) =>
        await files.SaveAsync(actor, new NewFile(schoolId, FileKind.StudentPhoto, ContentType, null), portrait, ct);

    private async Task<Result> ReplaceAsync(Actor actor, Guid studentId, Func<Guid, Task<Guid?>> save, CancellationToken ct)
    {
        if (!actor.May(Permission.StudentsWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.Students.VisibleTo(db, actor).FirstOrDefaultAsync(row => row.Id == studentId, ct) is not { } student)
        {
            return Refusal.NotFound;
        }

        var (old, fresh) = (student.PhotoFileId, await save(student.SchoolId));
        student.SetPhoto(fresh);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            await EraseAsync(actor, fresh, ct);
            return Refusal.ChangedMeanwhile;
        }

        await EraseAsync(actor, old, ct);
        return Result.Ok;
    }

    private Task EraseAsync(Actor actor, Guid? fileId, CancellationToken ct) =>
        fileId is { } id ? files.DeleteAsync(actor, id, ct) : Task.CompletedTask;
}
