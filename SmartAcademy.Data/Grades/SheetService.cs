using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Grades;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Grades;

/// <summary>Locks the marks of a subject when its teacher is done, and opens them again.</summary>
public sealed class SheetService(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    /// <summary>Every learner must have a mark, or be absent or exempt, in every part.</summary>
    public Task<Result> SubmitAsync(Actor actor, Guid classSubjectId, Guid termId, CancellationToken ct) =>
        WriteAsync(actor, db => BookPlace.FindAsync(db, classSubjectId, termId, ct), async (db, sheet, place) =>
        {
            var complete = await MayBeSubmittedAsync(db, sheet, place, ct);
            return complete.IsRefused ? complete : sheet.Submit(actor.UserId, time.GetUtcNow());
        }, ct);

    /// <summary>The office gives a submitted sheet back, as long as nothing was published from it.</summary>
    public async Task<Result> ReopenAsync(Actor actor, Guid classSubjectId, Guid termId, CancellationToken ct) => actor.May(Permission.GradesApprove)
        ? await WriteAsync(actor, db => BookPlace.FindSeenAsync(db, classSubjectId, termId, ct), async (db, sheet, place) =>
            await db.ClassResults.AnyAsync(
                row => row.ClassId == place.Taught.ClassId && row.TermId == termId && row.Status == ResultStatus.Published, ct)
                ? GradeRefusals.ResultsPublished
                : sheet.Reopen(), ct)
        : Refusal.Forbidden;

    private async Task<Result> WriteAsync(
        Actor actor, Func<AcademyDbContext, Task<Result<BookPlace>>> find, Func<AcademyDbContext, MarkSheet, BookPlace, Task<Result>> step, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var place = await find(db);
        if (place.IsRefused)
        {
            return place.Refusal;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.LockSheetAsync(place.Value.Taught.Id, place.Value.Term.Id, ct) is not { } sheet)
        {
            return GradeRefusals.NoAssessments;
        }

        var done = await step(db, sheet, place.Value);
        if (done.IsRefused)
        {
            return done;
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Result.Ok;
    }

    private async Task<Result> MayBeSubmittedAsync(AcademyDbContext db, MarkSheet sheet, BookPlace place, CancellationToken ct)
    {
        var assessments = await GradeBookQueries.AssessmentsAsync(db, sheet.Id, ct);
        var parts = assessments.SelectMany(row => row.Parts).Select(part => part.Id).ToList();
        if (parts.Count == 0)
        {
            return GradeRefusals.NoAssessments;
        }

        var today = await db.TodayAsync(sheet.SchoolId, time, ct);
        var learners = (await db.LearnersAsync(place.Taught, place.Term.RollDay(today), ct)).ConvertAll(learner => learner.StudentId);
        var entered = await db.Marks.CountAsync(mark => parts.Contains(mark.PartId) && learners.Contains(mark.StudentId), ct);
        return entered < parts.Count * learners.Count ? GradeRefusals.MarksMissing : Result.Ok;
    }
}
