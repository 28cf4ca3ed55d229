using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Passes;

/// <summary>Issues passes to students, one at a time, and replaces lost cards.</summary>
public sealed class PassIssueService(IDbContextFactory<AcademyDbContext> contexts, IPassKeys keys, TimeProvider time)
{
    /// <summary>Issues one pass; of each type a student holds at most one that is active.</summary>
    public async Task<Result<Guid>> IssueAsync(Actor actor, PassRequest request, CancellationToken ct)
    {
        if (!actor.May(Permission.PassesWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var student = await db.Students.AsNoTracking().FirstOrDefaultAsync(student => student.Id == request.StudentId, ct);
        if (student is null)
        {
            return Refusal.NotFound;
        }

        var today = await db.TodayAsync(student.SchoolId, time, ct);
        var issue = new PassIssue(db, keys, today, time);
        await issue.ExpireOldAsync([student.Id], ct);
        var expiresOn = request.ExpiresOn ?? await issue.UsualExpiryAsync(student.SchoolId, request.Type, ct);
        var order = new PassOrder(student.SchoolId, student.Id, "", request.Type, expiresOn, actor.UserId);
        var issued = await AddAsync(db, issue, student, order, ct);
        return issued.IsRefused ? issued : await CommitAsync(transaction, issued, ct);
    }

    /// <summary>Revokes a lost card and issues another in one step: the old one stops the moment the new one exists.</summary>
    public async Task<Result<Guid>> ReplaceAsync(Actor actor, PassChange change, CancellationToken ct)
    {
        if (!actor.May(Permission.PassesWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var lost = await db.FindForChangeAsync(change, ct);
        var student = lost is null ? null : await db.Students.AsNoTracking().FirstOrDefaultAsync(row => row.Id == lost.StudentId, ct);
        if (lost is null || student is null)
        {
            return lost is { StudentId: null } ? PassRefusals.NotForStudents : Refusal.NotFound;
        }

        var revoked = lost.Revoke(actor.UserId, change.Reason, time.GetUtcNow());
        revoked = revoked.IsRefused ? revoked : await db.TrySaveAsync(ct);
        if (revoked.IsRefused)
        {
            return revoked.Refusal;
        }

        var issued = await AddInsteadOfAsync(db, lost, student, actor, ct);
        return issued.IsRefused ? issued : await CommitAsync(transaction, issued, ct);
    }

    private async Task<Result<Guid>> AddInsteadOfAsync(AcademyDbContext db, Pass lost, Student student, Actor actor, CancellationToken ct)
    {
        var today = await db.TodayAsync(lost.SchoolId, time, ct);
        var issue = new PassIssue(db, keys, today, time);
        var expiresOn = lost.ExpiresOn >= today ? lost.ExpiresOn : await issue.UsualExpiryAsync(lost.SchoolId, lost.Type, ct);
        var order = new PassOrder(lost.SchoolId, student.Id, "", lost.Type, expiresOn, actor.UserId, lost.Id);
        return await AddAsync(db, issue, student, order, ct);
    }

    private static async Task<Result<Guid>> AddAsync(
        AcademyDbContext db, PassIssue issue, Student student, PassOrder order, CancellationToken ct)
    {
        if (await RefusalOfAsync(db, student, order, ct) is { } refusal)
        {
            return refusal;
        }

        var added = await issue.AddAsync([order], ct);
        if (added.IsRefused)
        {
            return added.Refusal;
        }

        var saved = await db.TrySaveAsync(ct);
        return saved.IsRefused ? saved.Refusal : added.Value[0].Id;
    }

    private static async Task<Refusal?> RefusalOfAsync(AcademyDbContext db, Student student, PassOrder order, CancellationToken ct)
    {
        if (order.Type is PassType.Visitor)
        {
            return PassRefusals.NotForStudents;
        }

        if (student.Status is not StudentStatus.Active)
        {
            return PassRefusals.StudentNotActive;
        }

        return await db.Passes.AnyAsync(
            pass => pass.StudentId == student.Id && pass.Type == order.Type && pass.Status == PassStatus.Active, ct)
            ? PassRefusals.HasActivePass
            : null;
    }

    private static async Task<Result<Guid>> CommitAsync(
        Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, Result<Guid> issued, CancellationToken ct)
    {
        await transaction.CommitAsync(ct);
        return issued;
    }
}
