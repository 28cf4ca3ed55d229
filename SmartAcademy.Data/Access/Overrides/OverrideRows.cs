using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Classes;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Access.Overrides;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Data.Access.Overrides;

/// <summary>How overrides are narrowed, and joined with what a reviewer wants to see of them.</summary>
internal static class OverrideRows
{
    public static RefusedScan ToRefused(this AccessLog log) => new(log.Status, log.Reason, log.PassId is not null, log.OccurredAt);

    public static IQueryable<ScanOverride> OfDay(this IQueryable<ScanOverride> overrides, DateOnly day, SchoolClock clock)
    {
        var (from, until) = (clock.StartOf(day), clock.StartOf(day.AddDays(1)));
        return overrides.Where(row => row.OccurredAt >= from && row.OccurredAt < until);
    }

    /// <summary>Removed students and gates keep their names here as they do in the log.</summary>
    public static async Task<IReadOnlyList<OverrideLine>> LinesAsync(
        AcademyDbContext db, IQueryable<ScanOverride> overrides, SchoolClock clock, CancellationToken ct)
    {
        var rows = await (
            from row in overrides
            join point in db.AccessPoints.WithDeleted() on row.AccessPointId equals point.Id
            from student in db.Students.WithDeleted().Where(student => student.Id == row.StudentId).DefaultIfEmpty()
            from own in db.Classes.WithDeleted().Where(own => own.Id == student.ClassId).DefaultIfEmpty()
            orderby row.ReviewedAt != null, row.OccurredAt, row.DeniedId
            select new OverrideLine
            {
                DeniedId = row.DeniedId,
                At = row.OccurredAt,
                Gate = point.Name,
                Direction = row.Direction,
                StudentId = row.StudentId,
                StudentName = student == null ? null : StudentName.Full(student.FirstName, student.MiddleName, student.LastName),
                StudentNameBangla = student == null ? null : student.NameBangla,
                Class = own == null ? null : new ClassTitle(own.Name, own.NameBangla, own.Section),
                DeniedFor = row.DeniedFor,
                GuardId = row.GuardId,
                Guard = db.Users.Where(user => user.Id == row.GuardId).Select(user => user.DisplayName).FirstOrDefault(),
                Why = row.Why,
                Words = row.Words,
                ReviewedBy = db.Users.Where(user => user.Id == row.ReviewedBy).Select(user => user.DisplayName).FirstOrDefault(),
                ReviewedAt = row.ReviewedAt,
                Note = row.Note,
            }).Take(OverrideDay.Most).ToListAsync(ct);
        return rows.ConvertAll(row => row with
        {
            At = TimeZoneInfo.ConvertTime(row.At, clock.Zone),
            ReviewedAt = row.ReviewedAt is { } reviewed ? TimeZoneInfo.ConvertTime(reviewed, clock.Zone) : null,
        });
    }
}
