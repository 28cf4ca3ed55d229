using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Timetable;

namespace SmartAcademy.Data.Timetable;

internal static class OwnedLessons
{
    /// <summary>The lessons of an owner; a student learns what is compulsory and what they chose.</summary>
    public static IQueryable<Lesson> LessonsOf(this AcademyDbContext db, TimetableOwner owner)
    {
        var (id, classId) = (owner.Of.Id, owner.ClassId);
        return owner.Of.Kind switch
        {
            TimetableKind.Class => db.Lessons.Where(lesson => lesson.ClassId == id),
            TimetableKind.Teacher => db.Lessons.Where(lesson => lesson.TeacherUserId == id),
            _ => db.Lessons.Where(lesson => lesson.ClassId == classId && db.ClassSubjects.Any(taught => taught.Id == lesson.ClassSubjectId
                && (!taught.IsElective || db.StudentSubjects.Any(choice => choice.ClassSubjectId == taught.Id && choice.StudentId == id)))),
        };
    }

    /// <summary>Those of a running year: a teacher's plan of last year is over.</summary>
    public static IQueryable<Lesson> OfRunningYears(this IQueryable<Lesson> lessons, AcademyDbContext db) =>
        lessons.Where(lesson => db.AcademicYears.Any(year => year.Id == lesson.AcademicYearId && year.IsCurrent));

    /// <summary>Those of the years that hold a day.</summary>
    public static IQueryable<Lesson> OfYearsAround(this IQueryable<Lesson> lessons, AcademyDbContext db, DateOnly date) =>
        lessons.Where(lesson => db.AcademicYears.Any(year => year.Id == lesson.AcademicYearId && year.StartsOn <= date && date <= year.EndsOn));
}
