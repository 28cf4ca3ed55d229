using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Grades;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Grades;

/// <summary>Publishes the results of a class, and takes them back.</summary>
public sealed class ResultService(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    public const int LongestReason = 300;

    /// <summary>Freezes what the draft shows. Every subject that is assessed must be submitted, and no mark may be missing.</summary>
    public async Task<Result<Guid>> PublishAsync(Actor actor, Guid classId, Guid termId, CancellationToken ct)
    {
        if (!actor.May(Permission.GradesApprove))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await ClassPlace.FindAsync(db, classId, termId, time, ct) is not { } place)
        {
            return Refusal.NotFound;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.LockClassAsync(classId, ct);
        await db.LockSheetsAsync(classId, termId, ct);
        if (await db.PublishedAsync(classId, termId, ct) is not null)
        {
            return GradeRefusals.ResultsPublished;
        }

        var draft = ClassDraft.Of(await ClassMarks.ReadAsync(db, classId, place.Term, place.Today, ct));
        if (draft.MayPublish is { IsRefused: true } refused)
        {
            return refused.Refusal;
        }

        var published = new Publication(place, draft, actor.UserId, time.GetUtcNow());
        await published.WriteAsync(db, ct);
        await transaction.CommitAsync(ct);
        return published.Id;
    }

    /// <summary>Hides published results from everybody but the office, so that marks can be put right; the reason is kept.</summary>
    public async Task<Result> WithdrawAsync(Actor actor, Guid classId, Guid termId, string? reason, CancellationToken ct)
    {
        if (!actor.May(Permission.GradesApprove))
        {
            return Refusal.Forbidden;
        }

        var line = PlainLine.Read(reason, LongestReason);
        if (line.IsRefused || line.Value.Length == 0)
        {
            return line.IsRefused ? line.Refusal.On(GradeRefusals.ReasonMissing.Field!) : GradeRefusals.ReasonMissing;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        db.Reason = line.Value;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.LockClassAsync(classId, ct);
        if (await db.Classes.AllAsync(row => row.Id != classId, ct))
        {
            return Refusal.NotFound;
        }

        if (await db.PublishedAsync(classId, termId, ct) is not { } published)
        {
            return GradeRefusals.NotPublished;
        }

        var withdrawn = published.Withdraw(actor.UserId, line.Value, time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return withdrawn;
    }
}
