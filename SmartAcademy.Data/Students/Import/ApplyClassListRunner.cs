using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Data.Work;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students.Import;

namespace SmartAcademy.Data.Students.Import;

/// <summary>
/// Applies a checked list in one transaction: it decides anew from the school as it is now, by the same rules as the dry run.
/// A cancel or a crash rolls everything back, so starting over is safe.
/// </summary>
public sealed class ApplyClassListRunner(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time) : IWorkRunner
{
    public const string WorkKind = "import-class-list";

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

        if (import.CanApply() is { IsRefused: true } refused)
        {
            return refused.Refusal;
        }

        var choices = import.Choices!;
        var today = await db.TodayAsync(import.SchoolId, time, ct);
        var rows = await db.ClassListRows.AsNoTracking().Where(row => row.ImportId == import.Id).OrderBy(row => row.Number).ToListAsync(ct);
        var plan = new ImportPlanner(await db.ReadRollAsync(choices.AcademicYearId, ct), choices).Plan(rows.Select(row => row.Sheet), today);
        var writer = new ClassListWriter(db, import, today, time.GetUtcNow());
        await writer.WriteAsync(rows, plan, run, ct);

        db.Attach(import);
        import.Apply(plan.Counts, run.Actor.UserId, time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new WorkOutcome(new { ImportId = import.Id, plan.Counts });
    }
}
