using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Classes;

internal static class ClassScope
{
    /// <summary>The office sees every class of the school, a teacher those they answer for or teach a subject in.</summary>
    public static IQueryable<SchoolClass> VisibleTo(this IQueryable<SchoolClass> classes, AcademyDbContext db, Actor actor)
    {
        if (actor.May(Permission.ClassesRead))
        {
            return classes;
        }

        var userId = actor.May(Permission.ClassesReadOwn) ? actor.UserId : null;
        return userId is null
            ? classes.Where(row => false)
            : classes.Where(row => db.ClassesTaughtBy(userId.Value).Contains(row.Id));
    }

    /// <summary>The classes that a person answers for, or teaches a subject in.</summary>
    public static IQueryable<Guid> ClassesTaughtBy(this AcademyDbContext db, Guid userId) =>
        db.ClassTeachers.Where(teacher => teacher.UserId == userId).Select(teacher => teacher.ClassId).Union(
            from teacher in db.SubjectTeachers
            join taught in db.ClassSubjects on teacher.ClassSubjectId equals taught.Id
            where teacher.UserId == userId
            select taught.ClassId);
}
