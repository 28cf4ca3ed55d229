using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Timetable;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Timetable;

/// <summary>Writes the bells of a school and of departments with bells of their own.</summary>
public sealed class PeriodService(IDbContextFactory<AcademyDbContext> contexts)
{
    private static readonly Clash[] Clashes =
    [
        new(TimetableConfiguration.OnePeriodNumber, TimetableRefusals.PeriodNumberTaken),
        Clash.OfReference(TimetableRefusals.PeriodInUse),
    ];

    public async Task<Checked<Guid>> OpenAsync(Actor actor, PeriodDetails typed, CancellationToken ct)
    {
        if (actor.RefusalOf(Permission.ClassesWrite, out var schoolId) is { } denied)
        {
            return denied;
        }

        var details = typed.Check();
        if (details.IsRefused)
        {
            return details.As<Guid>();
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        await using var turn = await db.TakeTimetableTurnAsync(schoolId, ct);
        if (typed.DepartmentId is { } departmentId && !await db.Departments.AnyAsync(row => row.Id == departmentId && row.SchoolId == schoolId, ct))
        {
            return StudentRefusals.UnknownDepartment;
        }

        var period = new Period(schoolId, details.Value);
        if (await OverlapsAsync(db, period, ct))
        {
            return TimetableRefusals.PeriodsOverlap;
        }

        db.Periods.Add(period);
        return await db.CommitAsync(turn, Clashes, ct) is { Refusal: { } clash } ? clash : period.Id;
    }

    /// <summary>Changes a period; lessons that are given in it move along as long as nobody would be in two places.</summary>
    public async Task<Checked<Guid>> ChangeAsync(Actor actor, Guid periodId, PeriodDetails typed, CancellationToken ct)
    {
        if (!actor.May(Permission.ClassesWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.Periods.AsNoTracking().FirstOrDefaultAsync(row => row.Id == periodId, ct) is not { } known)
        {
            return Refusal.NotFound;
        }

        var details = typed.Check();
        if (details.IsRefused)
        {
            return details.As<Guid>();
        }

        await using var turn = await db.TakeTimetableTurnAsync(known.SchoolId, ct);
        var period = await db.Periods.FirstAsync(row => row.Id == periodId, ct);
        period.Describe(details.Value);
        return (await RefusalOfAsync(db, period, ct) ?? (await db.CommitAsync(turn, Clashes, ct)).Refusal) is { } refusal ? refusal : period.Id;
    }

    /// <summary>Removes a period in which no lesson is given.</summary>
    public async Task<Result> DeleteAsync(Actor actor, Guid periodId, CancellationToken ct)
    {
        if (!actor.May(Permission.ClassesWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.Periods.FirstOrDefaultAsync(row => row.Id == periodId, ct) is not { } period)
        {
            return Refusal.NotFound;
        }

        await using var turn = await db.TakeTimetableTurnAsync(period.SchoolId, ct);
        db.Periods.Remove(period);
        return await db.CommitAsync(turn, Clashes, ct);
    }

    private static async Task<Refusal?> RefusalOfAsync(AcademyDbContext db, Period period, CancellationToken ct)
    {
        if (await OverlapsAsync(db, period, ct))
        {
            return TimetableRefusals.PeriodsOverlap;
        }

        if (period.IsBreak && await db.Lessons.AnyAsync(lesson => lesson.PeriodId == period.Id, ct))
        {
            return TimetableRefusals.PeriodInUse;
        }

        return await WouldClashAsync(db, period, ct) ? TimetableRefusals.PeriodWouldClash : null;
    }

    private static Task<bool> OverlapsAsync(AcademyDbContext db, Period period, CancellationToken ct) =>
        db.Periods.AnyAsync(
            other => other.Id != period.Id && other.SchoolId == period.SchoolId && other.DepartmentId == period.DepartmentId
                && other.StartsAt < period.EndsAt && period.StartsAt < other.EndsAt, ct);

    /// <summary>Whether a lesson of the period, at its new times, meets one of other bells with the same teacher, room or class.</summary>
    private static Task<bool> WouldClashAsync(AcademyDbContext db, Period period, CancellationToken ct) => (
        from lesson in db.Lessons
        join other in LessonsAtTime.Of(db, period.SchoolId, period.StartsAt, period.EndsAt, period.Id) on lesson.Day equals other.Day
        join year in db.AcademicYears on lesson.AcademicYearId equals year.Id
        join otherYear in db.AcademicYears on other.AcademicYearId equals otherYear.Id
        where lesson.PeriodId == period.Id
            && year.StartsOn <= otherYear.EndsOn && otherYear.StartsOn <= year.EndsOn
            && ((lesson.TeacherUserId != null && lesson.TeacherUserId == other.TeacherUserId)
                || (lesson.RoomId != null && lesson.RoomId == other.RoomId)
                || (lesson.ClassId == other.ClassId && (lesson.ClassSubjectId == other.ClassSubjectId || db.ClassSubjects.Any(
                    taught => (taught.Id == lesson.ClassSubjectId || taught.Id == other.ClassSubjectId) && !taught.IsElective))))
        select lesson.Id).AnyAsync(ct);
}
