using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Classes;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Enrolments;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Enrolments;

/// <summary>Leads a whole class into the next year, each student as the school decided; all of them or none.</summary>
public sealed class PromotionService(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    /// <summary>Returns how many students were written; those who are in the class no more are left out.</summary>
    public async Task<Result<int>> PromoteAsync(Actor actor, Guid classId, IReadOnlyList<PromotionStep> steps, CancellationToken ct)
    {
        if (!actor.May(Permission.ClassesWrite) || !actor.May(Permission.StudentsWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);

        // Two who promote the same class stand in line here; the second finds it empty.
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM classes WHERE id = {classId} FOR UPDATE", ct);
        if (await db.Classes.VisibleTo(db, actor).FirstOrDefaultAsync(row => row.Id == classId, ct) is not { } from)
        {
            return Refusal.NotFound;
        }

        if (await TargetRefusalAsync(db, from, steps, ct) is { } refusal)
        {
            return refusal;
        }

        var students = await db.Students.Where(student => student.ClassId == classId).ToDictionaryAsync(student => student.Id, ct);
        var chosen = steps.Where(step => students.ContainsKey(step.StudentId)).DistinctBy(step => step.StudentId).ToList();
        if (chosen.Count == 0)
        {
            return EnrolmentRefusals.NobodyChosen;
        }

        await WriteAsync(db, chosen, students, ct);
        await transaction.CommitAsync(ct);
        return chosen.Count;
    }

    private async Task WriteAsync(AcademyDbContext db, List<PromotionStep> steps, Dictionary<Guid, Student> students, CancellationToken ct)
    {
        var running = await db.RunningPlacesAsync([.. steps.Select(step => step.StudentId)], ct);
        foreach (var step in steps)
        {
            Take(students[step.StudentId], step);
        }

        await db.SaveChangesAsync(ct);
        foreach (var way in steps.GroupBy(step => step.Outcome))
        {
            await db.ExplainAsync(way.Key, [.. way.Select(step => step.StudentId).Where(running.ContainsKey).Select(id => running[id])], null, ct);
        }
    }

    private void Take(Student student, PromotionStep step)
    {
        if (step.GoesOn)
        {
            student.Describe(student.Details with { ClassId = step.ClassId, RollNumber = step.RollNumber });
            return;
        }

        student.BecomeStatus(step.Outcome.StatusAfter(), time.GetUtcNow());
    }

    private async Task<Refusal?> TargetRefusalAsync(
        AcademyDbContext db, Domain.Classes.SchoolClass from, IReadOnlyList<PromotionStep> steps, CancellationToken ct)
    {
        if (steps.Any(step => step.GoesOn ? step.ClassId is null : !step.Outcome.IsLeaving()))
        {
            return EnrolmentRefusals.ClassMissing;
        }

        var rolls = steps.Where(step => step.RollNumber is not null).Select(step => (step.ClassId, step.RollNumber)).ToList();
        if (rolls.Exists(roll => roll.RollNumber is < 1 or > StudentRules.LargestRoll))
        {
            return StudentRefusals.RollOutOfRange;
        }

        if (rolls.Distinct().Count() < rolls.Count)
        {
            return EnrolmentRefusals.RollTaken;
        }

        return await ClassRefusalAsync(db, from, [.. steps.Where(step => step.GoesOn).Select(step => step.ClassId!.Value).Distinct()], ct);
    }

    private async Task<Refusal?> ClassRefusalAsync(
        AcademyDbContext db, Domain.Classes.SchoolClass from, List<Guid> targets, CancellationToken ct)
    {
        var found = await (
            from row in db.Classes
            join year in db.AcademicYears on row.AcademicYearId equals year.Id
            where targets.Contains(row.Id) && row.SchoolId == @from.SchoolId
            select new { row.AcademicYearId, year.StartsOn }).ToListAsync(ct);
        if (found.Count < targets.Count)
        {
            return StudentRefusals.UnknownClass;
        }

        if (found.Exists(target => target.AcademicYearId == from.AcademicYearId))
        {
            return EnrolmentRefusals.SameYear;
        }

        var today = await db.TodayAsync(from.SchoolId, time, ct);
        return found.Exists(target => !EnrolmentRules.MayPromoteInto(target.StartsOn, today)) ? EnrolmentRefusals.YearTooFar : null;
    }
}
