using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Timetable;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Timetable;

/// <summary>Writes the week of a class, cell by cell.</summary>
public sealed class LessonService(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    /// <summary>Puts a lesson into a cell: in the place of the one that the wish names, else of one in the same subject, else as one more.</summary>
    public async Task<LessonAnswer> SetAsync(Actor actor, Guid classId, LessonPlace place, LessonWish wish, CancellationToken ct)
    {
        if (!actor.May(Permission.ClassesWrite))
        {
            return new LessonAnswer(Refusal.Forbidden);
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.Classes.AsNoTracking().FirstOrDefaultAsync(row => row.Id == classId, ct) is not { } of)
        {
            return new LessonAnswer(Refusal.NotFound);
        }

        await using var turn = await db.TakeTimetableTurnAsync(of.SchoolId, ct);
        var answer = await PutAsync(db, of, place, wish, ct);
        if (answer.Refusal is not null)
        {
            return answer;
        }

        try
        {
            await db.SaveChangesAsync(ct);
            await turn.CommitAsync(ct);
            return answer;
        }
        catch (DbUpdateException failure) when (Broken(failure) is { } kind)
        {
            return new LessonAnswer(TimetableRefusals.Of(kind));
        }
    }

    /// <summary>Takes a lesson out with the substitutions in it; the answer is the class.</summary>
    public async Task<Result<Guid>> ClearAsync(Actor actor, Guid lessonId, CancellationToken ct)
    {
        if (!actor.May(Permission.ClassesWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.Lessons.FirstOrDefaultAsync(row => row.Id == lessonId, ct) is not { } lesson)
        {
            return Refusal.NotFound;
        }

        // The database would take the substitutions along by itself, and nobody could read afterwards that they were.
        await using var turn = await db.TakeTimetableTurnAsync(lesson.SchoolId, ct);
        db.Substitutions.RemoveRange(await db.Substitutions.Where(row => row.LessonId == lessonId).ToListAsync(ct));
        db.Lessons.Remove(lesson);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
        return lesson.ClassId;
    }

    /// <summary>Fills the empty cells of one day from another day; a lesson that would clash is left out.</summary>
    public async Task<Result<DayCopy>> CopyDayAsync(Actor actor, Guid classId, DayOfWeek from, DayOfWeek to, CancellationToken ct)
    {
        if (!actor.May(Permission.ClassesWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.Classes.AsNoTracking().FirstOrDefaultAsync(row => row.Id == classId, ct) is not { } of)
        {
            return Refusal.NotFound;
        }

        if (from == to)
        {
            return TimetableRefusals.SameDay;
        }

        await using var turn = await db.TakeTimetableTurnAsync(of.SchoolId, ct);
        var week = await db.Lessons.AsNoTracking().Where(row => row.ClassId == classId && (row.Day == from || row.Day == to)).ToListAsync(ct);
        var taken = week.Where(row => row.Day == to).Select(row => row.PeriodId).ToHashSet();
        var (copied, leftOut) = (0, 0);
        foreach (var lesson in week.Where(row => row.Day == from))
        {
            var wish = new LessonWish(lesson.ClassSubjectId, lesson.TeacherUserId, lesson.RoomId);
            var fits = !taken.Contains(lesson.PeriodId) && (await PutAsync(db, of, new LessonPlace(to, lesson.PeriodId), wish, ct)).Refusal is null;
            (copied, leftOut) = fits ? (copied + 1, leftOut) : (copied, leftOut + 1);
        }

        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
        return new DayCopy(copied, leftOut);
    }

    private async Task<LessonAnswer> PutAsync(AcademyDbContext db, SchoolClass of, LessonPlace place, LessonWish wish, CancellationToken ct)
    {
        var period = await db.Periods.AsNoTracking().FirstOrDefaultAsync(row => row.Id == place.PeriodId && row.SchoolId == of.SchoolId, ct);
        var refusal = await LessonRules.OfPlaceAsync(db, of, place.Day, period, ct) ?? await LessonRules.OfWishAsync(db, of, wish, ct);
        if (refusal is not null)
        {
            return new LessonAnswer(refusal);
        }

        var cell = await db.Lessons.Where(row => row.ClassId == of.Id && row.Day == place.Day && row.PeriodId == place.PeriodId).ToListAsync(ct);
        var lesson = cell.Find(row => row.Id == wish.LessonId) ?? cell.Find(row => row.ClassSubjectId == wish.ClassSubjectId);
        var today = await db.TodayAsync(of.SchoolId, time, ct);
        if (await LessonClashes.FirstAsync(db, of, place.Day, period!, wish with { LessonId = lesson?.Id }, today, ct) is { } clash)
        {
            return LessonAnswer.Of(clash);
        }

        lesson ??= db.Lessons.Add(new Lesson(of.SchoolId, of.AcademicYearId, of.Id, place)).Entity;
        lesson.Give(wish.ClassSubjectId, wish.TeacherUserId, wish.RoomId);
        return LessonAnswer.Placed;
    }

    private static ClashKind? Broken(DbUpdateException failure) => failure switch
    {
        _ when failure.Breaks(TimetableConfiguration.OneLessonOfClass) => ClashKind.Class,
        _ when failure.Breaks(TimetableConfiguration.OneLessonOfTeacher) => ClashKind.Teacher,
        _ when failure.Breaks(TimetableConfiguration.OneLessonInRoom) => ClashKind.Room,
        _ => null,
    };
}
