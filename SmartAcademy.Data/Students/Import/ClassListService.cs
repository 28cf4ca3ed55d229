using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Data.Work;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students.Import;
using SmartAcademy.Domain.Work;

namespace SmartAcademy.Data.Students.Import;

/// <summary>Takes a class list in, checks it, and sends it to be applied or undone.</summary>
public sealed class ClassListService(
    IDbContextFactory<AcademyDbContext> contexts, WorkService work, TimeProvider time)
{
    /// <summary>Keeps the rows of a file; nothing is written to the school yet.</summary>
    public async Task<Result<Guid>> UploadAsync(Actor actor, UploadedList list, CancellationToken ct)
    {
        if (actor.SchoolToImportInto() is not { } schoolId)
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var import = new ClassListImport(schoolId, list, actor.UserId, time.GetUtcNow());
        db.Add(import);
        db.ClassListRows.AddRange(list.Rows.Select(row => new ClassListRow(schoolId, import.Id, row)));
        await db.SaveChangesAsync(ct);
        return import.Id;
    }

    /// <summary>The dry run: judges every row with these choices and keeps the judgement for the screen.</summary>
    public async Task<Result> CheckAsync(Actor actor, Guid importId, ImportChoices choices, CancellationToken ct)
    {
        if (!choices.Columns.SaysWho)
        {
            return ImportRefusals.ColumnsDoNotSayWho;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await FindAsync(db, actor, importId, ct) is not { } import)
        {
            return Refusal.NotFound;
        }

        if (await IsAtWorkAsync(db, import, ct))
        {
            return ImportRefusals.AtWork;
        }

        if (!await db.AcademicYears.AnyAsync(year => year.Id == choices.AcademicYearId, ct))
        {
            return ImportRefusals.UnknownYear;
        }

        var rows = await db.ClassListRows.Where(row => row.ImportId == importId).OrderBy(row => row.Number).ToListAsync(ct);
        var plan = new ImportPlanner(await db.ReadRollAsync(choices.AcademicYearId, ct), choices)
            .Plan(rows.Select(row => row.Sheet), await db.TodayAsync(import.SchoolId, time, ct));
        if (import.Check(choices, plan.Counts) is { IsRefused: true } refused)
        {
            return refused;
        }

        rows.Judge(plan);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Result.Ok;
    }

    /// <summary>Asks for the list to be applied; gives the id of the work.</summary>
    public Task<Result<Guid>> StartApplyAsync(Actor actor, Guid importId, CancellationToken ct) =>
        StartAsync(actor, importId, ApplyClassListRunner.WorkKind, CanApply, ct);

    /// <summary>Asks for the list to be taken back; gives the id of the work.</summary>
    public Task<Result<Guid>> StartUndoAsync(Actor actor, Guid importId, CancellationToken ct) =>
        StartAsync(actor, importId, UndoClassListRunner.WorkKind, import => import.CanUndo(), ct);

    private static Result CanApply(ClassListImport import)
    {
        var result = import.CanApply();
        return !result.IsRefused && import.Counts.Written == 0 ? ImportRefusals.NothingToDo : result;
    }

    /// <summary>Of two people who ask at once the second waits for the row's lock, and then finds the first one's work.</summary>
    private async Task<Result<Guid>> StartAsync(
        Actor actor, Guid importId, string kind, Func<ClassListImport, Result> may, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await FindAsync(db, actor, importId, ct) is not { } import)
        {
            return Refusal.NotFound;
        }

        if (may(import) is { IsRefused: true } refused)
        {
            return refused.Refusal;
        }

        if (await IsAtWorkAsync(db, import, ct))
        {
            return ImportRefusals.AtWork;
        }

        var workId = await work.StartAsync(actor, kind, new ClassListOrder(importId), ct);
        if (workId.IsRefused)
        {
            return workId;
        }

        import.HandTo(workId.Value);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return workId;
    }

    private static async Task<ClassListImport?> FindAsync(AcademyDbContext db, Actor actor, Guid importId, CancellationToken ct) =>
        actor.SchoolToImportInto() is null ? null : await db.LockImportAsync(importId, ct);

    private static async Task<bool> IsAtWorkAsync(AcademyDbContext db, ClassListImport import, CancellationToken ct) =>
        import.WorkId is { } workId
        && await db.WorkOrders.AnyAsync(order => order.Id == workId && (order.Status == WorkStatus.Waiting || order.Status == WorkStatus.Running), ct);
}
