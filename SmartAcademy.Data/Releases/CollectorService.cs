using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Files;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Students;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Releases;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Releases;

/// <summary>The office writes down who may collect a child, and who must not.</summary>
public sealed class CollectorService(IDbContextFactory<AcademyDbContext> contexts, FileService files, TimeProvider time)
{
    public async Task<Checked<Guid>> AddAsync(Actor actor, Guid studentId, CollectorDetails typed, CancellationToken ct)
    {
        if (!actor.May(Permission.GuardiansWrite))
        {
            return Refusal.Forbidden;
        }

        var details = typed.Check();
        if (details.IsRefused)
        {
            return details.As<Guid>();
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.HoldStudentAsync(studentId, ct);
        if (await FindAsync(db, actor, studentId, ct) is not { } student)
        {
            return Refusal.NotFound;
        }

        if (await db.Collectors.CountAsync(row => row.StudentId == studentId, ct) >= Collector.MostOfAChild)
        {
            return ReleaseRefusals.TooManyCollectors;
        }

        var collector = Collector.Add(student.SchoolId, studentId, details.Value, actor.UserId, time.GetUtcNow());
        db.Collectors.Add(collector);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return collector.Id;
    }

    /// <summary>Takes somebody from the list; earlier releases keep the name.</summary>
    public async Task<Result> RemoveAsync(Actor actor, Guid studentId, Guid collectorId, CancellationToken ct)
    {
        if (!actor.May(Permission.GuardiansWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await FindAsync(db, actor, studentId, collectorId, ct) is not { } collector)
        {
            return Refusal.NotFound;
        }

        db.Collectors.Remove(collector);
        await db.SaveChangesAsync(ct);
        await EraseAsync(actor, collector.PhotoFileId, ct);
        return Result.Ok;
    }

    /// <summary>Puts a finished portrait in place of the old one, which is erased.</summary>
    public async Task<Result> SetPhotoAsync(Actor actor, Guid studentId, Guid collectorId, Stream portrait, CancellationToken ct)
    {
        if (!actor.May(Permission.GuardiansWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await FindAsync(db, actor, studentId, collectorId, ct) is not { } collector)
        {
            return Refusal.NotFound;
        }

        var old = collector.PhotoFileId;
        collector.SetPhoto(await files.SaveAsync(actor, new(collector.SchoolId, Domain.Files.FileKind.CollectorPhoto, StudentPhotos.ContentType, null), portrait, ct));
        await db.SaveChangesAsync(ct);
        await EraseAsync(actor, old, ct);
        return Result.Ok;
    }

    /// <summary>Says whether a guardian may take the child along.</summary>
    public async Task<Result> LetGuardianAsync(Actor actor, Guid studentId, Guid guardianId, bool may, CancellationToken ct)
    {
        if (!actor.May(Permission.GuardiansWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var visible = db.Students.VisibleTo(db, actor).Select(student => student.Id);
        var bond = await db.Guardianships.FirstOrDefaultAsync(
            row => row.StudentId == studentId && row.GuardianId == guardianId && visible.Contains(row.StudentId), ct);
        if (bond is null)
        {
            return Refusal.NotFound;
        }

        bond.LetCollect(may);
        await db.SaveChangesAsync(ct);
        return Result.Ok;
    }

    public async Task<Result> AddNoteAsync(Actor actor, Guid studentId, string? words, CancellationToken ct)
    {
        if (!actor.May(Permission.GuardiansWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await FindAsync(db, actor, studentId, ct) is not { } student)
        {
            return Refusal.NotFound;
        }

        var read = PlainLine.Read(words, CustodyNote.LongestWords);
        if (read.IsRefused || read.Value.Length == 0)
        {
            return read.Refusal ?? TextRefusals.Missing;
        }

        db.CustodyNotes.Add(new CustodyNote(student.SchoolId, studentId, read.Value, actor.UserId, time.GetUtcNow()));
        await db.SaveChangesAsync(ct);
        return Result.Ok;
    }

    public async Task<Result> RemoveNoteAsync(Actor actor, Guid studentId, Guid noteId, CancellationToken ct)
    {
        if (!actor.May(Permission.GuardiansWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var visible = db.Students.VisibleTo(db, actor).Select(student => student.Id);
        var note = await db.CustodyNotes.FirstOrDefaultAsync(row => row.Id == noteId && row.StudentId == studentId && visible.Contains(row.StudentId), ct);
        if (note is null)
        {
            return Refusal.NotFound;
        }

        db.CustodyNotes.Remove(note);
        await db.SaveChangesAsync(ct);
        return Result.Ok;
    }

    private static Task<Student?> FindAsync(AcademyDbContext db, Actor actor, Guid studentId, CancellationToken ct) =>
        db.Students.AsNoTracking().VisibleTo(db, actor).FirstOrDefaultAsync(row => row.Id == studentId, ct);

    private static Task<Collector?> FindAsync(AcademyDbContext db, Actor actor, Guid studentId, Guid collectorId, CancellationToken ct)
    {
        var visible = db.Students.VisibleTo(db, actor).Select(student => student.Id);
        return db.Collectors.FirstOrDefaultAsync(row => row.Id == collectorId && row.StudentId == studentId && visible.Contains(row.StudentId), ct);
    }

    private Task EraseAsync(Actor actor, Guid? fileId, CancellationToken ct) => fileId is { } id ? files.DeleteAsync(actor, id, ct) : Task.CompletedTask;
}
