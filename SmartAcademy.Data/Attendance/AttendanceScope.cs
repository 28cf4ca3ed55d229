using SmartAcademy.Data.Classes;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Students;
using SmartAcademy.Domain.Attendance;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Attendance;

/// <summary>Whose registers an actor reads and writes; the school's filter holds besides.</summary>
internal static class AttendanceScope
{
    /// <summary>The office reads every register, a teacher those of the classes they answer for or teach a subject in.</summary>
    public static IQueryable<SchoolClass> WithRegistersReadBy(this IQueryable<SchoolClass> classes, AcademyDbContext db, Actor actor)
    {
        if (actor.May(Permission.AttendanceRead))
        {
            return classes;
        }

        return actor.May(Permission.AttendanceReadOwn) ? classes.TaughtBy(db, actor) : classes.WithRegistersWrittenBy(db, actor);
    }

    public static IQueryable<SchoolClass> WithRegistersWrittenBy(this IQueryable<SchoolClass> classes, AcademyDbContext db, Actor actor)
    {
        if (actor.May(Permission.AttendanceWrite))
        {
            return classes;
        }

        return actor.May(Permission.AttendanceWriteOwn) ? classes.TaughtBy(db, actor) : classes.Where(row => false);
    }

    /// <summary>Students whose own attendance the actor reads: those they see anyway, as far as the permission to read attendance reaches.</summary>
    public static IQueryable<Student> WithAttendanceReadBy(this IQueryable<Student> students, AcademyDbContext db, Actor actor)
    {
        var furthest = actor switch
        {
            _ when actor.May(Permission.AttendanceRead) => StudentReach.School,
            _ when actor.May(Permission.AttendanceReadOwn) => StudentReach.OwnClasses,
            _ when actor.May(Permission.AttendanceReadSelf) => StudentReach.Self,
            _ => StudentReach.None,
        };
        return students.VisibleTo(db, actor.Reach > furthest ? actor with { Reach = furthest } : actor);
    }

    public static RegisterKeeper KeeperOf(Actor actor) => actor switch
    {
        _ when !actor.May(Permission.AttendanceWrite) => RegisterKeeper.Teacher,
        _ when actor.May(Permission.SettingsWrite) => RegisterKeeper.Head,
        _ => RegisterKeeper.Office,
    };

    private static IQueryable<SchoolClass> TaughtBy(this IQueryable<SchoolClass> classes, AcademyDbContext db, Actor actor) =>
        actor.UserId is { } userId ? classes.Where(row => db.ClassesTaughtBy(userId).Contains(row.Id)) : classes.Where(row => false);
}
