using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Data.Work;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Data.Passes;

/// <summary>
/// Issues standard passes to all of a class who have none. It works in steps and skips whoever has a pass, so it can be
/// started over, run twice or cancelled; what was issued until then stays.
/// </summary>
public sealed class IssuePassesRunner(IDbContextFactory<AcademyDbContext> contexts, IPassKeys keys, TimeProvider time) : IWorkRunner
{
    public const string WorkKind = "issue-passes";

    private const int Step = 25;

    public string Kind => WorkKind;

    public string Permission => Domain.Users.Permission.PassesWrite;

    public async Task<Result<WorkOutcome>> RunAsync(WorkRun run, CancellationToken ct)
    {
        var order = run.Input<ClassIssue>();
        if (await CountAsync(run.Actor, order.ClassId, ct) is not { } before)
        {
            return StudentRefusals.UnknownClass;
        }

        await run.ReportAsync(0, before.Issued, ct);
        var issued = 0;
        while (true)
        {
            var step = await StepAsync(run.Actor, order, ct);
            if (step.Refusal == PassRefusals.HasActivePass)
            {
                // Somebody else issued a pass in between: look again who has none.
                continue;
            }

            if (step.IsRefused)
            {
                return step.Refusal;
            }

            if (step.Value == 0)
            {
                return new WorkOutcome(before with { Issued = issued, HadPass = before.HadPass + Math.Max(0, before.Issued - issued) });
            }

            issued += step.Value;
            await run.ReportAsync(issued, Math.Max(issued, before.Issued), ct);
        }
    }

    private async Task<ClassIssueCount?> CountAsync(Actor actor, Guid classId, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        return await db.CountForClassAsync(classId, time, ct);
    }

    /// <summary>How many passes this step issued; 0 when nobody is left.</summary>
    private async Task<Result<int>> StepAsync(Actor actor, ClassIssue order, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var today = await db.TodayAsync(actor.SchoolId, time, ct);
        var students = await db.StudentsOf(order.ClassId).WithoutPass(db, today)
            .OrderBy(student => student.RollNumber).ThenBy(student => student.Id)
            .Take(Step).Select(student => new { student.Id, student.SchoolId }).ToListAsync(ct);
        if (students.Count == 0)
        {
            return 0;
        }

        var issue = new PassIssue(db, keys, today, time);
        await issue.ExpireOldAsync([.. students.Select(student => student.Id)], ct);
        var expiresOn = order.ExpiresOn ?? await issue.UsualExpiryAsync(students[0].SchoolId, PassType.Standard, ct);
        var added = await issue.AddAsync(
            [.. students.Select(student => new PassOrder(student.SchoolId, student.Id, "", PassType.Standard, expiresOn, actor.UserId))], ct);
        var saved = added.IsRefused ? added.Refusal : await db.TrySaveAsync(ct);
        if (saved.IsRefused)
        {
            return saved.Refusal;
        }

        await transaction.CommitAsync(ct);
        return students.Count;
    }
}
