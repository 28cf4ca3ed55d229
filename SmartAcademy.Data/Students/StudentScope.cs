using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Classes;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Students;

/// <summary>Which students an actor sees. Every read of students begins with one of these; the school's filter holds besides.</summary>
internal static class StudentScope
{
    /// <summary>
    /// The office sees the school; a teacher the classes they teach; a guardian with portal access their children; a student themselves.
    /// A wider reach takes the narrower ones in: a teacher also sees their own children.
    /// </summary>
    public static IQueryable<Student> VisibleTo(this IQueryable<Student> students, AcademyDbContext db, Actor actor)
    {
        if (actor.Reach is StudentReach.School && actor.May(Permission.StudentsRead))
        {
            return students;
        }

        var own = Own(db, actor);
        return own is null ? students.Where(student => false) : students.Where(student => own.Contains(student.Id));
    }

    /// <summary>Faces are also seen by the guard at the gate, who sees no other particulars.</summary>
    public static IQueryable<Student> WithFacesVisibleTo(this IQueryable<Student> students, AcademyDbContext db, Actor actor) =>
        actor.Reach is StudentReach.School && actor.May(Permission.AccessLogsRead) ? students : students.VisibleTo(db, actor);

    private static IQueryable<Guid>? Own(AcademyDbContext db, Actor actor)
    {
        if (actor.UserId is not { } userId)
        {
            return null;
        }

        IQueryable<Guid>? ids = null;
        if (actor.May(Permission.StudentsReadSelf) && actor.Reach >= StudentReach.Self)
        {
            ids = db.Students.Where(student => student.UserId == userId).Select(student => student.Id);
        }

        if (actor.May(Permission.StudentsReadOwn) && actor.Reach >= StudentReach.OwnChildren)
        {
            ids = Join(ids, ChildrenOf(db, userId));
        }

        if (actor.May(Permission.StudentsReadOwn) && actor.Reach >= StudentReach.OwnClasses)
        {
            ids = Join(ids, TaughtBy(db, userId));
        }

        return ids;
    }

    private static IQueryable<Guid> ChildrenOf(AcademyDbContext db, Guid userId) => db.Guardianships
        .Where(bond => bond.PortalAccess && bond.Guardian.UserId == userId).Select(bond => bond.StudentId);

    private static IQueryable<Guid> TaughtBy(AcademyDbContext db, Guid userId) =>
        from student in db.Students
        join classId in db.ClassesTaughtBy(userId) on student.ClassId equals (Guid?)classId
        select student.Id;

    private static IQueryable<Guid> Join(IQueryable<Guid>? left, IQueryable<Guid> right) => left is null ? right : left.Union(right);
}
