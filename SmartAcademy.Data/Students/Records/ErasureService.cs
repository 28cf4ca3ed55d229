using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Files;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Students.Records;

/// <summary>
/// Erases a student on request: everything that tells who it was goes in one transaction; what the law or safety needs
/// (number, scans, audit) stays without a name. It cannot be undone.
/// </summary>
public sealed class ErasureService(IDbContextFactory<AcademyDbContext> contexts, FileService files, TimeProvider time)
{
    private const int LongestReason = 300;

    /// <summary>What would happen; null for a student whom the actor may not erase.</summary>
    public async Task<ErasureView?> PreviewAsync(Actor actor, Guid studentId, CancellationToken ct)
    {
        if (!actor.May(Permission.StudentsDelete))
        {
            return null;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await FindAsync(db, actor, studentId, ct) is not { } student)
        {
            return null;
        }

        var (alone, shared) = await new Household(db).CountAsync(studentId, ct);
        return new ErasureView
        {
            StudentId = studentId,
            Name = student.Name,
            EnrolmentNumber = student.EnrolmentNumber,
            HasPhoto = student.PhotoFileId is not null,
            HasLogin = student.UserId is not null,
            GuardiansErased = alone,
            GuardiansParted = shared,
            PassesRevoked = await db.Passes.CountAsync(pass => pass.StudentId == studentId && pass.Status != PassStatus.Revoked, ct),
            ImportRows = await db.ClassListRows.CountAsync(row => row.StudentId == studentId, ct),
            Scans = await db.AccessLogs.CountAsync(log => log.StudentId == studentId, ct),
        };
    }

    public async Task<Result> EraseAsync(Actor actor, ErasureOrder order, CancellationToken ct)
    {
        if (!actor.May(Permission.StudentsDelete))
        {
            return Refusal.Forbidden;
        }

        var reason = PlainLine.Read(order.Reason, LongestReason);
        if (reason.IsRefused || reason.Value.Length == 0)
        {
            return reason.IsRefused ? reason.Refusal.On(StudentRefusals.ReasonMissing.Field!) : StudentRefusals.ReasonMissing;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        db.Reason = reason.Value;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Of two clicks the second waits here, and then finds nobody to erase.
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM students WHERE id = {order.StudentId} FOR UPDATE", ct);
        if (await FindAsync(db, actor, order.StudentId, ct) is not { } student)
        {
            return Refusal.NotFound;
        }

        if (!student.EnrolmentNumber.Equals(DigitText.ToLatin(order.Number ?? "").Trim(), StringComparison.OrdinalIgnoreCase))
        {
            return StudentRefusals.NumberNotRepeated;
        }

        List<Guid> papers =
        [
            .. student.PhotoFileId is { } portrait ? [portrait] : Array.Empty<Guid>(),
            .. await new WrittenWords(db).PapersAsync(student.Id, ct),
        ];
        try
        {
            await EraseAsync(db, actor, student, ct);
            await transaction.CommitAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusal.ChangedMeanwhile;
        }

        foreach (var paper in papers)
        {
            await files.DeleteAsync(actor, paper, ct);
        }

        return Result.Ok;
    }

    private async Task EraseAsync(AcademyDbContext db, Actor actor, Student student, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var own = student.UserId;
        foreach (var pass in await db.Passes.Where(pass => pass.StudentId == student.Id && pass.Status != PassStatus.Revoked).ToListAsync(ct))
        {
            pass.Revoke(actor.UserId, db.Reason, now);
        }

        foreach (var row in await db.ClassListRows.Where(row => row.StudentId == student.Id).ToListAsync(ct))
        {
            row.Erase();
        }

        db.ImportedValues.RemoveRange(await db.ImportedValues.Where(values => values.StudentId == student.Id).ToListAsync(ct));
        db.ContactProposals.RemoveRange(await db.ContactProposals.Where(row => row.StudentId == student.Id).ToListAsync(ct));
        student.Erase(now);
        await db.SaveChangesAsync(ct);
        await new WrittenWords(db).EraseAsync(student.Id, ct);

        // After the student is saved: parting a guardian makes the database write the student's search text, a new version of the row.
        var household = new Household(db);
        var logins = await household.PartAsync(student.Id, now, ct);
        await db.SaveChangesAsync(ct);
        await household.RemoveLoginsAsync([.. logins, .. own is { } login ? [login] : Array.Empty<Guid>()], ct);
    }

    private static Task<Student?> FindAsync(AcademyDbContext db, Actor actor, Guid studentId, CancellationToken ct) =>
        db.Students.WithDeleted().VisibleTo(db, actor).FirstOrDefaultAsync(row => row.Id == studentId && row.ErasedAt == null, ct);
}
