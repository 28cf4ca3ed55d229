using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Work;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Students.Import;

/// <summary>Takes an applied list back in one transaction, and records what it had to leave.</summary>
public sealed class UndoClassListRunner(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time) : IWorkRunner
{
    public const string WorkKind = "undo-class-list";

    public string Kind => WorkKind;

    public string Permission => Domain.Users.Permission.StudentsImport;

    public async Task<Result<WorkOutcome>> RunAsync(WorkRun run, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(run.Actor, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.LockSchoolAsync(run.SchoolId, ct);
        if (await db.LockImportAsync(run.Input<ClassListOrder>().ImportId, ct) is not { } import)
        {
            return Refusal.NotFound;
        }

        if (import.CanUndo() is { IsRefused: true } refused)
        {
            return refused.Refusal;
        }

        var now = time.GetUtcNow();
        var rowsNotUndone = await new ClassListEraser(db, import.Id, now).EraseAsync(run, ct);
        db.Attach(import);
        import.Undo(rowsNotUndone, run.Actor.UserId, now);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new WorkOutcome(new { ImportId = import.Id, RowsNotUndone = rowsNotUndone });
    }
}
