using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Timetable;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Timetable;

/// <summary>Sends another teacher into a lesson for one day.</summary>
public sealed class SubstitutionService(IDbContextFactory<AcademyDbContext> contexts)
{
    private const int LongestReason = 200;

    private static readonly Clash[] Clashes =
    [
        new(TimetableConfiguration.OneSubstituteOfLesson, TimetableRefusals.AlreadySubstituted),
        new(TimetableConfiguration.OneLessonOfSubstitute, TimetableRefusals.SubstituteIsTaken),
    ];

    /// <summary>Who plans the week, or who only keeps the day going.</summary>
    public static bool MayArrange(Actor actor) => actor.May(Permission.ClassesWrite) || actor.May(Permission.ClassesSubstitute);

    public async Task<Result> AssignAsync(
        Actor actor, Guid lessonId, DateOnly date, Guid substituteUserId, string? reason, CancellationToken ct)
    {
        if (!MayArrange(actor))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.Lessons.AsNoTracking().FirstOrDefaultAsync(row => row.Id == lessonId, ct) is not { } lesson)
        {
            return Refusal.NotFound;
        }

        var line = PlainLine.Read(reason, LongestReason);
        if (line.IsRefused)
        {
            return line.Refusal;
        }

        await using var turn = await db.TakeTimetableTurnAsync(lesson.SchoolId, ct);
        if (await SubstitutionRules.OfAsync(db, lesson, date, substituteUserId, ct) is { } refusal)
        {
            return refusal;
        }

        db.Substitutions.Add(new Substitution(lesson, date, substituteUserId, line.Value.Length > 0 ? line.Value : null));
        return await db.CommitAsync(turn, Clashes, ct);
    }

    public async Task<Result> WithdrawAsync(Actor actor, Guid substitutionId, CancellationToken ct)
    {
        if (!MayArrange(actor))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.Substitutions.FirstOrDefaultAsync(row => row.Id == substitutionId, ct) is not { } substitution)
        {
            return Refusal.NotFound;
        }

        db.Substitutions.Remove(substitution);
        await db.SaveChangesAsync(ct);
        return Result.Ok;
    }
}
