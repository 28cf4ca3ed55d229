using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Calendar;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Timetable;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Timetable;

/// <summary>Whether a lesson is given on a day, and whether somebody is free to give it.</summary>
internal static class SubstitutionRules
{
    public static async Task<Refusal?> OfAsync(AcademyDbContext db, Lesson lesson, DateOnly date, Guid substituteUserId, CancellationToken ct) =>
        await OfDayAsync(db, lesson, date, ct) ?? await OfSubstituteAsync(db, lesson, date, substituteUserId, ct);

    private static async Task<Refusal?> OfDayAsync(AcademyDbContext db, Lesson lesson, DateOnly date, CancellationToken ct)
    {
        if (lesson.Day != date.DayOfWeek)
        {
            return TimetableRefusals.NotThatDay;
        }

        if (!await db.AcademicYears.AnyAsync(year => year.Id == lesson.AcademicYearId && year.StartsOn <= date && date <= year.EndsOn, ct))
        {
            return TimetableRefusals.OutsideTheYear;
        }

        var departmentId = await db.Classes.Where(row => row.Id == lesson.ClassId).Select(row => row.DepartmentId).FirstOrDefaultAsync(ct);
        var calendar = await db.CalendarAsync(lesson.SchoolId, date, date, ct);
        return calendar.IsSchoolDay(date, departmentId, lesson.ClassId) ? null : TimetableRefusals.ClosedDay;
    }

    private static async Task<Refusal?> OfSubstituteAsync(
        AcademyDbContext db, Lesson lesson, DateOnly date, Guid substituteUserId, CancellationToken ct)
    {
        if (!await db.StaffOf(lesson.SchoolId, Role.Teacher).AnyAsync(user => user.Id == substituteUserId, ct))
        {
            return TimetableRefusals.UnknownSubstitute;
        }

        if (lesson.TeacherUserId == substituteUserId)
        {
            return TimetableRefusals.OwnLesson;
        }

        var atThatTime = await AtTheTimeOfAsync(db, lesson, date, ct);
        if (atThatTime.Any(other => other.TeacherId == substituteUserId))
        {
            return TimetableRefusals.SubstituteTeaches;
        }

        var standIns = await db.StandInsAsync(lesson.SchoolId, date, ct);
        if (standIns.ContainsKey(lesson.Id))
        {
            return TimetableRefusals.AlreadySubstituted;
        }

        return atThatTime.Any(other => standIns.GetValueOrDefault(other.Id)?.SubstituteId == substituteUserId) ? TimetableRefusals.SubstituteIsTaken : null;
    }

    /// <summary>The lessons that are really given then: those of a class with a day off are not.</summary>
    private static async Task<List<LessonLine>> AtTheTimeOfAsync(AcademyDbContext db, Lesson lesson, DateOnly date, CancellationToken ct)
    {
        var period = await db.Periods.AsNoTracking().FirstAsync(row => row.Id == lesson.PeriodId, ct);
        var calendar = await db.CalendarAsync(lesson.SchoolId, date, date, ct);
        var lessons = await LessonsAtTime.Of(db, lesson.SchoolId, period.StartsAt, period.EndsAt)
            .Where(other => other.Day == lesson.Day).OfYearsAround(db, date).Lines(db).ToListAsync(ct);
        return [.. lessons.Where(other => calendar.IsSchoolDay(date, other.DepartmentId, other.ClassId))];
    }
}
