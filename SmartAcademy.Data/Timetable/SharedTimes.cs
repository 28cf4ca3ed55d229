using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Timetable;

namespace SmartAcademy.Data.Timetable;

internal static class SharedTimes
{
    /// <summary>
    /// Of the lessons of a class those that a lesson in the subject cannot stand beside: all but other electives, when it is one itself.
    /// </summary>
    public static IQueryable<Lesson> NotSharedWith(this IQueryable<Lesson> lessons, AcademyDbContext db, Guid classSubjectId) =>
        lessons.Where(lesson => lesson.ClassSubjectId == classSubjectId
            || db.ClassSubjects.Any(taught => (taught.Id == classSubjectId || taught.Id == lesson.ClassSubjectId) && !taught.IsElective));
}
