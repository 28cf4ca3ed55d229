using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Classes;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Data.Students;
using SmartAcademy.Domain.Access.Tallies;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Access.Analytics;

/// <summary>Reads the summary of a student's year at the gates.</summary>
public sealed class PassSummaryQueries(IDbContextFactory<AcademyDbContext> contexts, AuditTrail audit, TimeProvider time)
{
    /// <summary>Null for a student whom the actor does not see, and for one whom no gate has seen.</summary>
    public async Task<PassSummary?> OfStudentAsync(Actor actor, Guid studentId, CancellationToken ct)
    {
        if (!actor.May(Permission.AccessLogsRead))
        {
            return null;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var student = await db.Students.WithDeleted().VisibleTo(db, actor).Where(row => row.Id == studentId)
            .Select(row => new { row.SchoolId }).FirstOrDefaultAsync(ct);
        if (student is null)
        {
            return null;
        }

        var row = await db.StudentPassSummaries.FirstOrDefaultAsync(row => row.SchoolId == student.SchoolId && row.StudentId == studentId, ct);
        return row is null ? null : Of(row, await db.ClockAsync(student.SchoolId, time, ct));
    }

    /// <summary>All students of the school, or of a class; empty for those who may not export.</summary>
    public AuditedExport<PassSummaryLine> ReadAsync(Actor actor, AnalyticsFilter filter, CancellationToken ct) =>
        new(audit, actor, nameof(StudentPassSummary), FilterWords.Of(filter), RowsAsync(actor, filter, ct));

    private async IAsyncEnumerable<PassSummaryLine> RowsAsync(Actor actor, AnalyticsFilter filter, [EnumeratorCancellation] CancellationToken ct)
    {
        if (!actor.May(Permission.AccessLogsRead) || !actor.May(Permission.AccessLogsExport))
        {
            yield break;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var clock = await db.ClockAsync(actor.SchoolId, time, ct);
        var rows =
            from summary in db.StudentPassSummaries
            join student in db.Students on summary.StudentId equals student.Id
            from place in db.Classes.Where(place => place.Id == student.ClassId).DefaultIfEmpty()
            where filter.ClassId == null || student.ClassId == filter.ClassId
            orderby place.SortOrder, place.Name, place.Section, student.RollNumber, student.Id
            select new
            {
                Summary = summary,
                student.EnrolmentNumber,
                Name = StudentName.Full(student.FirstName, student.MiddleName, student.LastName),
                student.NameBangla,
                Class = place == null ? null : new ClassTitle(place.Name, place.NameBangla, place.Section),
            };
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return new PassSummaryLine
            {
                EnrolmentNumber = row.EnrolmentNumber,
                Name = row.Name,
                NameBangla = row.NameBangla,
                Class = row.Class,
                Summary = Of(row.Summary, clock),
            };
        }
    }

    private static PassSummary Of(StudentPassSummary row, SchoolClock clock) => new()
    {
        Passes = row.Passes,
        FirstSeen = Local(row.FirstSeenAt, clock),
        LastSeen = Local(row.LastSeenAt, clock),
        DaysSeen30 = row.DaysSeen30,
        DaysSeen90 = row.DaysSeen90,
        LateDays = row.LateDays,
        Denials = row.Denials,
        UsualArrival = row.UsualArrival,
        CountedAt = TimeZoneInfo.ConvertTime(row.CountedAt, clock.Zone),
    };

    private static DateTimeOffset? Local(DateTimeOffset? at, SchoolClock clock) => at is { } instant ? TimeZoneInfo.ConvertTime(instant, clock.Zone) : null;
}
