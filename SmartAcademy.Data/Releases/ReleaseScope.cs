using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Releases;

/// <summary>For whom somebody may let others collect a child.</summary>
internal static class ReleaseScope
{
    /// <summary>Children for whom the actor is a guardian with portal access; the school's filter holds besides.</summary>
    public static IQueryable<Student> CollectedFor(this AcademyDbContext db, Actor actor, string permission)
    {
        var me = actor.UserId;
        var may = me is not null && actor.May(permission);
        return db.Students.Where(student => may && student.Status == StudentStatus.Active && student.Guardianships.Any(bond =>
            bond.PortalAccess && bond.Guardian.UserId == me && bond.Guardian.DeletedAt == null));
    }

    /// <summary>Of those, the children whom the actor may collect: who may not, lets nobody else.</summary>
    public static IQueryable<Student> NamedFor(this AcademyDbContext db, Actor actor)
    {
        var me = actor.UserId;
        return db.CollectedFor(actor, Permission.ReleasesWriteOwn).Where(student => student.Guardianships.Any(bond =>
            bond.PortalAccess && bond.MayCollect && bond.Guardian.UserId == me && bond.Guardian.DeletedAt == null));
    }

    /// <summary>Others who write of this child wait; scans, which only refer to it, do not.</summary>
    public static Task<int> HoldStudentAsync(this AcademyDbContext db, Guid studentId, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"SELECT 1 FROM students WHERE id = {studentId} FOR NO KEY UPDATE", ct);
}
