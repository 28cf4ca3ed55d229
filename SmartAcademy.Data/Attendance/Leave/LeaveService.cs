using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Files;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Attendance.Leave;
using SmartAcademy.Domain.Files;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Attendance.Leave;

/// <summary>Guardians ask for leave, the school answers.</summary>
public sealed class LeaveService(IDbContextFactory<AcademyDbContext> contexts, FileService files, TimeProvider time)
{
    /// <summary>Asks for a child for whom the actor has portal access; the office may ask for anybody whose parent came by.</summary>
    public async Task<Checked<Guid>> AskAsync(Actor actor, Guid studentId, LeaveWish typed, LeaveDocument? document, CancellationToken ct)
    {
        if (!actor.May(Permission.AttendanceReadOwn) && !actor.May(Permission.AttendanceApprove))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await FindAsync(db, actor, studentId, ct) is not { } student)
        {
            return Refusal.NotFound;
        }

        var wish = typed.Check(await db.TodayAsync(student.SchoolId, time, ct));
        var kind = document?.ContentType();
        if (wish.IsRefused || kind is { IsRefused: true })
        {
            List<Refusal> refusals = [.. wish.Refusals, .. kind is { Refusal: { } unfit } ? [unfit] : Array.Empty<Refusal>()];
            return refusals;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Of two clicks the second waits here, and then finds what the first asked.
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM students WHERE id = {studentId} FOR UPDATE", ct);
        if (await OverlapsAsync(db, studentId, wish.Value, ct))
        {
            return LeaveRefusals.AlreadyAsked;
        }

        var fileId = await KeepAsync(actor, student.SchoolId, document, kind?.Value, ct);
        var request = LeaveRequest.Ask(student.SchoolId, studentId, wish.Value, fileId, actor.UserId, time.GetUtcNow());
        db.LeaveRequests.Add(request);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return request.Id;
    }

    public Task<Result> ApproveAsync(Actor actor, Guid requestId, string? answer, CancellationToken ct) =>
        AnswerAsync(actor, requestId, answer, (request, words) => request.Approve(actor.UserId, words, time.GetUtcNow()), ct);

    public Task<Result> RefuseAsync(Actor actor, Guid requestId, string? reason, CancellationToken ct) =>
        AnswerAsync(actor, requestId, reason, (request, words) => request.Refuse(actor.UserId, words, time.GetUtcNow()), ct);

    /// <summary>Takes a request back that nobody has answered yet.</summary>
    public async Task<Result> WithdrawAsync(Actor actor, Guid requestId, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var request = await db.LeaveRequests.OfFamilyOf(db, actor).FirstOrDefaultAsync(row => row.Id == requestId, ct);
        return request is null ? Refusal.NotFound : await SaveAsync(db, request.Withdraw(actor.UserId, time.GetUtcNow()), ct);
    }

    /// <summary>The paper of a request, for those who answer it and for the family; null for everybody else.</summary>
    public async Task<OpenFile?> OpenDocumentAsync(Actor actor, Guid requestId, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var answered = db.LeaveRequests.AnsweredBy(db, actor).Where(row => row.Id == requestId).Select(row => row.DocumentFileId);
        var own = db.LeaveRequests.OfFamilyOf(db, actor).Where(row => row.Id == requestId).Select(row => row.DocumentFileId);
        var fileId = await answered.FirstOrDefaultAsync(ct) ?? await own.FirstOrDefaultAsync(ct);
        return fileId is { } id ? await files.OpenAsync(actor, id, FileKind.LeaveDocument, ct) : null;
    }

    private async Task<Result> AnswerAsync(
        Actor actor, Guid requestId, string? answer, Func<LeaveRequest, string, Result> verb, CancellationToken ct)
    {
        if (!actor.May(Permission.AttendanceApprove) && !actor.May(Permission.AttendanceWriteOwn))
        {
            return Refusal.Forbidden;
        }

        var words = PlainLine.Read(answer, LeaveWish.LongestReason);
        if (words.IsRefused)
        {
            return words.Refusal;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var request = await db.LeaveRequests.AnsweredBy(db, actor).FirstOrDefaultAsync(row => row.Id == requestId, ct);
        return request is null ? Refusal.NotFound : await SaveAsync(db, verb(request, words.Value), ct);
    }

    private static async Task<Result> SaveAsync(AcademyDbContext db, Result done, CancellationToken ct)
    {
        if (done.IsRefused)
        {
            return done;
        }

        try
        {
            await db.SaveChangesAsync(ct);
            return Result.Ok;
        }
        catch (DbUpdateConcurrencyException)
        {
            return LeaveRefusals.AlreadyAnswered;
        }
    }

    private static Task<Student?> FindAsync(AcademyDbContext db, Actor actor, Guid studentId, CancellationToken ct)
    {
        var office = actor.May(Permission.AttendanceApprove);
        var userId = actor.UserId ?? Guid.Empty;
        return db.Students.AsNoTracking().FirstOrDefaultAsync(
            row => row.Id == studentId && row.Status == StudentStatus.Active && (office || db.ChildrenOf(userId).Contains(row.Id)), ct);
    }

    private static Task<bool> OverlapsAsync(AcademyDbContext db, Guid studentId, LeaveWish wish, CancellationToken ct) =>
        db.LeaveRequests.AnyAsync(
            row => row.StudentId == studentId && (row.Status == LeaveStatus.Asked || row.Status == LeaveStatus.Approved)
                && row.StartsOn <= wish.EndsOn && row.EndsOn >= wish.StartsOn, ct);

    private async Task<Guid?> KeepAsync(Actor actor, Guid schoolId, LeaveDocument? document, string? contentType, CancellationToken ct)
    {
        if (document is null || contentType is null)
        {
            return null;
        }

        using var content = new MemoryStream(document.Content.ToArray());
        var name = PlainLine.Read(Path.GetFileName(document.FileName), 255);
        return await files.SaveAsync(actor, new NewFile(schoolId, FileKind.LeaveDocument, contentType, name.IsRefused ? null : name.Value), content, ct);
    }
}
