using SmartAcademy.Data.Classes;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Attendance.Leave;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Attendance.Leave;

/// <summary>Who answers which requests for leave, and who asked.</summary>
internal static class LeaveScope
{
    /// <summary>The office answers all, a teacher those of the classes they answer for or teach in.</summary>
    public static IQueryable<LeaveRequest> AnsweredBy(this IQueryable<LeaveRequest> requests, AcademyDbContext db, Actor actor)
    {
        if (actor.May(Permission.AttendanceApprove))
        {
            return requests;
        }

        return actor.May(Permission.AttendanceWriteOwn) && actor.UserId is { } userId
            ? requests.Where(row => db.Students.Any(student =>
                student.Id == row.StudentId && student.ClassId != null && db.ClassesTaughtBy(userId).Contains(student.ClassId.Value)))
            : requests.Where(row => false);
    }

    /// <summary>The requests for the children for whom the actor has portal access.</summary>
    public static IQueryable<LeaveRequest> OfFamilyOf(this IQueryable<LeaveRequest> requests, AcademyDbContext db, Actor actor) =>
        actor.May(Permission.AttendanceReadOwn) && actor.UserId is { } userId
            ? requests.Where(row => db.ChildrenOf(userId).Contains(row.StudentId))
            : requests.Where(row => false);

    /// <summary>The children for whom a person is a guardian with portal access.</summary>
    public static IQueryable<Guid> ChildrenOf(this AcademyDbContext db, Guid userId) =>
        db.Guardianships.Where(bond => bond.PortalAccess && bond.Guardian.UserId == userId).Select(bond => bond.StudentId);
}
