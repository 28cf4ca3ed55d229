using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Classes;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Students;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Data.Access;

/// <summary>How scans are narrowed, and joined with what people want to see of them.</summary>
internal static class AccessLogRows
{
    /// <summary>The scans of so many are met soon by reading the log backwards.</summary>
    private const int MostNamed = 100;

    public static IQueryable<AccessLog> Matching(this IQueryable<AccessLog> logs, AccessLogFilter filter, SchoolClock clock)
    {
        var from = filter.From is { } first ? clock.StartOf(first) : (DateTimeOffset?)null;
        var until = filter.To is { } last ? clock.StartOf(last.AddDays(1)) : (DateTimeOffset?)null;
        return logs
            .Where(log => from == null || log.OccurredAt >= from)
            .Where(log => until == null || log.OccurredAt < until)
            .Where(log => filter.AccessPointId == null || log.AccessPointId == filter.AccessPointId)
            .Where(log => filter.Status == null || log.Status == filter.Status)
            .Where(log => filter.Reason == null || log.Reason == filter.Reason)
            .Where(log => filter.Flag == null || log.Flags.Contains(filter.Flag))
            .Where(log => filter.Direction == null || log.Direction == filter.Direction)
            .Where(log => filter.StudentId == null || log.StudentId == filter.StudentId);
    }

    /// <summary>Who is meant comes first: a name that few bear, or nobody, would be looked for in the whole log otherwise.</summary>
    public static async Task<IQueryable<AccessLog>> OfStudentsAsync(
        this IQueryable<AccessLog> logs, AcademyDbContext db, string? search, CancellationToken ct)
    {
        if (SearchWords.Read(search) is not { } words)
        {
            return logs;
        }

        var meant = db.Students.WithWords(db, words).Select(student => (Guid?)student.Id);
        var few = await meant.Take(MostNamed + 1).ToListAsync(ct);
        return few.Count > MostNamed ? logs.Where(log => meant.Contains(log.StudentId)) : logs.Where(log => few.Contains(log.StudentId));
    }

    /// <summary>Removed students, classes and gates keep their names in the log.</summary>
    public static async Task<List<AccessLogLine>> LinesAsync(
        this IQueryable<AccessLog> logs, AcademyDbContext db, TimeProvider time, CancellationToken ct) =>
        [.. (await Rows(logs, db).ToListAsync(ct)).Select(row => row.ToLine(time))];

    public static IQueryable<AccessLogRow> Rows(IQueryable<AccessLog> logs, AcademyDbContext db) =>
        (from log in logs
         join school in db.Schools on log.SchoolId equals school.Id
         join point in db.AccessPoints on log.AccessPointId equals point.Id
         from device in db.Devices.Where(row => row.Id == log.DeviceId).DefaultIfEmpty()
         from student in db.Students.Where(row => row.Id == log.StudentId).DefaultIfEmpty()
         from row in db.Classes.Where(row => row.Id == student!.ClassId).DefaultIfEmpty()
         from pass in db.Passes.Where(pass => pass.Id == log.PassId).DefaultIfEmpty()
         from visit in db.Visits.Where(visit => visit.PassId != null && visit.PassId == log.PassId && log.StudentId == null).DefaultIfEmpty()
         from host in db.Users.Where(user => user.Id == visit!.HostId).DefaultIfEmpty()
         select new AccessLogRow(
             log, school.Code, school.TimeZoneId, point.Name, device!.Name, student!.FirstName, student.MiddleName, student.LastName,
             student.NameBangla, student.EnrolmentNumber, student.PhotoFileId, row == null ? null : new ClassTitle(row.Name, row.NameBangla, row.Section), pass!.Number,
             visit!.Name, host!.DisplayName))
        .IgnoreQueryFilters([SchoolFilter.Deleted]).AsNoTracking();

    public sealed record AccessLogRow(
        AccessLog Log, string SchoolCode, string ZoneId, string Point, string? Device, string? First, string? Middle, string? Last,
        string? Bangla, string? Enrolment, Guid? Photo, ClassTitle? Class, string? Pass, string? Visitor, string? Host)
    {
        public AccessLogLine ToLine(TimeProvider time) => new()
        {
            Id = Log.Id,
            SchoolId = Log.SchoolId,
            SchoolCode = SchoolCode,
            At = TimeZoneInfo.ConvertTime(Log.OccurredAt, SchoolClock.For(time, ZoneId).Zone),
            Direction = Log.Direction,
            Status = Log.Status,
            Reason = Log.Reason,
            Flags = Log.Flags,
            LateMinutes = Log.LateMinutes,
            Shown = Log.Shown,
            OverrideReason = Log.OverrideReason,
            OverrideOf = Log.OverrideOf,
            Offline = Log.Offline,
            ClockSkewed = Log.ClockSkewed,
            TypedReason = Log.TypedReason,
            AccessPointName = Point,
            DeviceName = Device,
            StudentId = Log.StudentId,
            StudentName = First is null ? null : StudentName.Full(First, Middle, Last),
            StudentNameBangla = Bangla,
            EnrolmentNumber = Enrolment,
            Class = Class,
            PhotoFileId = Photo,
            PassNumber = Pass,
            VisitorName = Visitor,
            VisitorHost = Host,
        };
    }
}
