using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Classes;

internal static class ClassScope
{
    /// <summary>The office sees every class of the school, a teacher their own.</summary>
    public static IQueryable<SchoolClass> VisibleTo(this IQueryable<SchoolClass> classes, AcademyDbContext db, Actor actor)
    {
        if (actor.May(Permission.ClassesRead))
        {
            return classes;
        }

        var userId = actor.May(Permission.ClassesReadOwn) ? actor.UserId : null;
        return userId is null
            ? classes.Where(row => false)
            : classes.Where(row => db.ClassTeachers.Any(teacher => teacher.ClassId == row.Id && teacher.UserId == userId));
    }
}
