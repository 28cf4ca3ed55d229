using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Timetable;

namespace SmartAcademy.Data.Timetable;

/// <summary>Looks for lessons that would take place at the same time with the same class, teacher or room.</summary>
internal static class LessonClashes
{
    /// <summary>The first clash of a lesson in a cell, the one it changes aside; by time, since bells of departments differ.</summary>
    public static async Task<LessonClash?> FirstAsync(
        AcademyDbContext db, SchoolClass of, DayOfWeek day, Period period, LessonWish wish, DateOnly today, CancellationToken ct)
    {
        var others = LessonsAtTime.Of(db, of.SchoolId, period.StartsAt, period.EndsAt)
            .Where(lesson => lesson.Day == day && lesson.Id != wish.LessonId)
            .InYearsBeside(db, of.AcademicYearId);
        foreach (var (kind, clashing) in Kinds(db, others, of, wish, today))
        {
            if (await clashing.Lines(db).FirstOrDefaultAsync(ct) is { } other)
            {
                return new LessonClash(kind, other);
            }
        }

        return null;
    }

    private static IEnumerable<(ClashKind Kind, IQueryable<Lesson> Clashing)> Kinds(
        AcademyDbContext db, IQueryable<Lesson> others, SchoolClass of, LessonWish wish, DateOnly today)
    {
        yield return (ClashKind.Class, others.Where(lesson => lesson.ClassId == of.Id).NotSharedWith(db, wish.ClassSubjectId));
        if (wish.TeacherUserId is { } teacherId)
        {
            yield return (ClashKind.Teacher, others.Where(lesson => lesson.TeacherUserId == teacherId
                || db.Substitutions.Any(row => row.LessonId == lesson.Id && row.SubstituteUserId == teacherId && row.Date >= today)));
        }

        if (wish.RoomId is { } roomId)
        {
            yield return (ClashKind.Room, others.Where(lesson => lesson.RoomId == roomId));
        }
    }
}
