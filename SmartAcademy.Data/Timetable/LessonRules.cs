using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Timetable;

namespace SmartAcademy.Data.Timetable;

/// <summary>What holds for a lesson whatever else is given at its time.</summary>
internal static class LessonRules
{
    /// <summary>A lesson stands in a period of the bells its class follows, on a weekday with school.</summary>
    public static async Task<Refusal?> OfPlaceAsync(AcademyDbContext db, SchoolClass of, DayOfWeek day, Period? period, CancellationToken ct)
    {
        var bells = PeriodPlan.Of(await db.Periods.AsNoTracking().Where(row => row.SchoolId == of.SchoolId).ToListAsync(ct), of.DepartmentId);
        if (period is null || bells.All(row => row.Id != period.Id))
        {
            return TimetableRefusals.UnknownPeriod;
        }

        if (period.IsBreak)
        {
            return TimetableRefusals.NoLessonsInBreak;
        }

        return (await db.OpenWeekdaysAsync(of.SchoolId, [of.DepartmentId], ct)).Contains(day) ? null : TimetableRefusals.DayIsFree;
    }

    /// <summary>The subject is one of the class, the teacher one of the subject, the room one of the school.</summary>
    public static async Task<Refusal?> OfWishAsync(AcademyDbContext db, SchoolClass of, LessonWish wish, CancellationToken ct)
    {
        if (!await db.ClassSubjects.AnyAsync(row => row.Id == wish.ClassSubjectId && row.ClassId == of.Id, ct))
        {
            return TimetableRefusals.UnknownSubject;
        }

        if (wish.TeacherUserId is { } teacherId
            && !await db.SubjectTeachers.AnyAsync(row => row.ClassSubjectId == wish.ClassSubjectId && row.UserId == teacherId, ct))
        {
            return TimetableRefusals.NotTheirSubject;
        }

        return wish.RoomId is { } roomId && !await db.Rooms.AnyAsync(row => row.Id == roomId && row.SchoolId == of.SchoolId, ct)
            ? TimetableRefusals.UnknownRoom
            : null;
    }
}
