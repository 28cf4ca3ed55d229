using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Passes;

/// <summary>Which passes an actor sees, by permission; the school filter holds besides.</summary>
internal static class PassScope
{
    /// <summary>All, or those of the classes they teach, of their children, and their own.</summary>
    public static IQueryable<Pass> VisibleTo(this IQueryable<Pass> passes, AcademyDbContext db, Actor actor)
    {
        if (actor.May(Permission.PassesRead))
        {
            return passes;
        }

        var (me, own) = (actor.UserId, actor.May(Permission.PassesReadOwn));
        var held = passes.HeldBy(db, actor).Select(pass => pass.Id);
        return passes.Where(pass => held.Contains(pass.Id) || (own && db.Students.Any(student =>
            student.Id == pass.StudentId
            && db.ClassTeachers.Any(teacher => teacher.ClassId == student.ClassId && teacher.UserId == me))));
    }

    /// <summary>The actor's own passes and those of their children: the ones whose code they may carry.</summary>
    public static IQueryable<Pass> HeldBy(this IQueryable<Pass> passes, AcademyDbContext db, Actor actor)
    {
        var holders = db.HoldersFor(actor);
        return passes.Where(pass => holders.Contains(pass.StudentId));
    }

    /// <summary>The students for whom the actor stands at the gate: themselves and their children.</summary>
    public static IQueryable<Guid?> HoldersFor(this AcademyDbContext db, Actor actor)
    {
        var me = actor.UserId;
        var (self, own) = (me is not null && actor.May(Permission.PassesReadSelf), me is not null && actor.May(Permission.PassesReadOwn));
        return db.Students
            .Where(student => (self && student.UserId == me) || (own && student.Guardianships.Any(bond =>
                bond.PortalAccess && bond.Guardian.UserId == me && bond.Guardian.DeletedAt == null)))
            .Select(student => (Guid?)student.Id);
    }
}
