using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Access;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Attendance;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Attendance;

/// <summary>Compares what the gates saw with what the registers say, for the office the same morning.</summary>
public sealed class GateComparisonQueries(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    public async Task<Result<GateComparison>> OfDayAsync(Actor actor, DateOnly day, CancellationToken ct)
    {
        if (!actor.May(Permission.AttendanceRead) || !actor.May(Permission.AccessLogsRead))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var clock = await db.ClockAsync(actor.SchoolId, time, ct);
        var entries = (await db.ScansOfActorAsync(ct)).Between(clock.StartOf(day), clock.StartOf(day.AddDays(1)))
            .Where(scan => scan.Status == AccessStatus.Granted && scan.Direction == GateDirection.Entry && scan.StudentId != null);
        var sawAnybody = await entries.AnyAsync(ct);
        var marks = MarksOf(db, day);
        var away = from row in marks
                   where row.Direction == CodeDirection.Out && row.CountsAs != CountsAs.Present
                   select new Found
                   {
                       Student = row.Student,
                       Class = row.Class,
                       FirstEntry = entries.Where(scan => scan.StudentId == row.Student.Id).Min(scan => (DateTimeOffset?)scan.OccurredAt),
                   };
        var unseen = from row in marks
                     where row.Direction == CodeDirection.In && !entries.Any(scan => scan.StudentId == row.Student.Id)
                     select new Found { Student = row.Student, Class = row.Class, FirstEntry = null };
        return new GateComparison(sawAnybody, await ListAsync(away.Where(row => row.FirstEntry != null), clock, ct), sawAnybody ? await ListAsync(unseen, clock, ct) : []);
    }

    private static async Task<IReadOnlyList<GateMismatch>> ListAsync(IQueryable<Found> rows, SchoolClock clock, CancellationToken ct)
    {
        var found = await rows
            .OrderBy(row => row.Class.SortOrder).ThenBy(row => row.Class.Name).ThenBy(row => row.Class.Section).ThenBy(row => row.Student.RollNumber)
            .Take(GateComparison.Most)
            .Select(row => new GateMismatch(
                row.Student.Id, StudentName.Full(row.Student.FirstName, row.Student.MiddleName, row.Student.LastName), row.Student.NameBangla,
                row.Class.Id, row.Class.Name, row.Class.NameBangla, row.Class.Section, row.FirstEntry)).ToListAsync(ct);
        return found.ConvertAll(row => row.FirstScan is { } at ? row with { FirstScan = TimeZoneInfo.ConvertTime(at, clock.Zone) } : row);
    }

    private static IQueryable<Row> MarksOf(AcademyDbContext db, DateOnly day) =>
        from mark in db.AttendanceMarks.AsNoTracking()
        where mark.Day == day && mark.Period == null
        join code in db.AttendanceCodes on mark.CodeId equals code.Id
        join register in db.AttendanceRegisters on mark.RegisterId equals register.Id
        join row in db.Classes on register.ClassId equals row.Id
        join student in db.Students on mark.StudentId equals student.Id
        select new Row { Direction = code.Direction, CountsAs = code.CountsAs, Student = student, Class = row };

    private sealed class Row
    {
        public CodeDirection Direction { get; init; }

        public CountsAs CountsAs { get; init; }

        public Student Student { get; init; } = null!;

        public SchoolClass Class { get; init; } = null!;
    }

    private sealed class Found
    {
        public Student Student { get; init; } = null!;

        public SchoolClass Class { get; init; } = null!;

        public DateTimeOffset? FirstEntry { get; init; }
    }
}
