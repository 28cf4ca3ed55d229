using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Access;

/// <summary>The one place that says who came, who is inside and who has left.</summary>
internal static class StudentDays
{
    /// <summary>Inside is whoever came in and has not gone out since.</summary>
    public static readonly Expression<Func<StudentDay, bool>> IsInside =
        day => day.LastEntry != null && (day.LastExit == null || day.LastEntry > day.LastExit);

    /// <summary>The clock of the actor's school; an actor of all schools reads by the default zone.</summary>
    public static async Task<SchoolClock> ClockOfActorAsync(this AcademyDbContext db, TimeProvider time, CancellationToken ct) =>
        await db.ClockAsync(db.Actor.SchoolId, time, ct);

    /// <summary>The actor's scans; those of all schools are asked for school by school, which the index of scans serves.</summary>
    public static async Task<IQueryable<AccessLog>> ScansOfActorAsync(this AcademyDbContext db, CancellationToken ct)
    {
        if (!db.Actor.AllSchools)
        {
            return db.AccessLogs;
        }

        var schools = await db.Schools.Select(school => school.Id).ToListAsync(ct);
        return db.AccessLogs.Where(scan => schools.Contains(scan.SchoolId));
    }

    public static IQueryable<AccessLog> Between(this IQueryable<AccessLog> logs, DateTimeOffset from, DateTimeOffset until) =>
        logs.AsNoTracking().Where(log => log.OccurredAt >= from && log.OccurredAt < until);

    public static IQueryable<StudentDay> ByStudent(this IQueryable<AccessLog> logs) => logs
        .Where(log => log.Status == AccessStatus.Granted && log.StudentId != null)
        .GroupBy(log => log.StudentId!.Value)
        .Select(scans => new StudentDay
        {
            StudentId = scans.Key,
            FirstEntry = scans.Min(scan => scan.Direction == GateDirection.Entry ? (DateTimeOffset?)scan.OccurredAt : null),
            LastEntry = scans.Max(scan => scan.Direction == GateDirection.Entry ? (DateTimeOffset?)scan.OccurredAt : null),
            LastExit = scans.Max(scan => scan.Direction == GateDirection.Exit ? (DateTimeOffset?)scan.OccurredAt : null),
        });
}
