using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Grades;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Grades;

/// <summary>Writes marks, a batch of cells at a time. Each cell stands for itself: what is wrong with one keeps no other from being saved.</summary>
public sealed class MarkService(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    /// <summary>Answers for each cell in the order they came; refused as a whole only when the book may not be written.</summary>
    public async Task<Result<IReadOnlyList<CellAnswer>>> SaveAsync(Actor actor, MarkBatch batch, CancellationToken ct)
    {
        if (batch.Cells.Count > MarkBatch.MostCells)
        {
            return GradeRefusals.TooManyCells;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var place = await BookPlace.FindAsync(db, batch.ClassSubjectId, batch.TermId, ct);
        if (place.IsRefused)
        {
            return place.Refusal;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var sheet = await db.LockSheetAsync(batch.ClassSubjectId, batch.TermId, ct);
        var open = sheet?.MayWrite ?? GradeRefusals.NoAssessments;
        if (open.IsRefused)
        {
            return open.Refusal;
        }

        var today = await db.TodayAsync(sheet!.SchoolId, time, ct);
        var page = await MarkPage.OpenAsync(db, sheet, place.Value, today, ct);
        var answers = batch.Cells.Select(cell => page.Write(cell, actor.UserId, time.GetUtcNow())).ToList();
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return answers;
    }
}
