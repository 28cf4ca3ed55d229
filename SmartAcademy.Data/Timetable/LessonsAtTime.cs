using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Timetable;

namespace SmartAcademy.Data.Timetable;

internal static class LessonsAtTime
{
    /// <summary>The lessons of a school, on any weekday, whose period overlaps a time; without those of one period.</summary>
    public static IQueryable<Lesson> Of(AcademyDbContext db, Guid schoolId, TimeOnly startsAt, TimeOnly endsAt, Guid? withoutPeriodId = null) =>
        from lesson in db.Lessons
        join period in db.Periods on lesson.PeriodId equals period.Id
        where lesson.SchoolId == schoolId && period.Id != withoutPeriodId && period.StartsAt < endsAt && startsAt < period.EndsAt
        select lesson;

    /// <summary>Those of them that are given in a year which shares days with this one.</summary>
    public static IQueryable<Lesson> InYearsBeside(this IQueryable<Lesson> lessons, AcademyDbContext db, Guid academicYearId) =>
        from lesson in lessons
        join year in db.AcademicYears on lesson.AcademicYearId equals year.Id
        join own in db.AcademicYears on academicYearId equals own.Id
        where year.StartsOn <= own.EndsOn && own.StartsOn <= year.EndsOn
        select lesson;
}
