using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Calendar;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Attendance;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Attendance;

/// <summary>The register of a class for a month.</summary>
public sealed class MonthSheetQueries(IDbContextFactory<AcademyDbContext> contexts, AuditTrail audit)
{
    /// <summary>Null for a class whose registers the actor may not read.</summary>
    public async Task<MonthSheet?> FindAsync(Actor actor, Guid classId, DateOnly month, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        return await db.ClassOfRegisterAsync(actor, classId, ct) is { } row
            ? await ReadAsync(db, row, month.FirstOfMonth(), ct)
            : null;
    }

    /// <summary>As <see cref="FindAsync"/>, for a file that leaves the house; that it does is written down.</summary>
    public async Task<MonthSheet?> ExportAsync(Actor actor, Guid classId, DateOnly month, CancellationToken ct)
    {
        if (!actor.May(Permission.AttendanceExport) || await FindAsync(actor, classId, month, ct) is not { } sheet)
        {
            return null;
        }

        await audit.RecordAsync(
            actor, new AuditEvent(AuditAction.Exported, nameof(AttendanceRegister), classId.ToString(), new Dictionary<string, string?>
            {
                [AuditDetail.Filter] = month.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture),
            }), ct);
        return sheet;
    }

    private static async Task<MonthSheet> ReadAsync(AcademyDbContext db, SchoolClass row, DateOnly first, CancellationToken ct)
    {
        var last = first.AddMonths(1).AddDays(-1);
        var calendar = await db.CalendarAsync(row.SchoolId, first, last, ct);
        var rules = await db.AttendanceRulesAsync(row.SchoolId, ct);
        var marks = await MarksAsync(db, row.Id, first, last, ct);
        var taken = marks.Select(mark => mark.Day).ToHashSet();
        var days = Enumerable.Range(0, last.Day).Select(number => first.AddDays(number))
            .Select(day => new MonthSheetDay(day, calendar.IsSchoolDay(day, row.DepartmentId, row.Id), taken.Contains(day))).ToList();
        var byPupil = marks.ToLookup(mark => mark.StudentId);
        return new MonthSheet
        {
            ClassId = row.Id,
            SchoolName = await db.Schools.Where(school => school.Id == row.SchoolId).Select(school => school.Name).FirstAsync(ct),
            ClassName = row.Name,
            ClassNameBangla = row.NameBangla,
            Section = row.Section,
            FirstDay = first,
            Days = days,
            Rows = [.. (await PupilsAsync(db, row.Id, first, last, ct)).Select(pupil => RowOf(pupil, [.. byPupil[pupil.StudentId]], days))],
            Excused = rules.Excused,
        };
    }

    private static MonthSheetRow RowOf(RegisterLine pupil, List<Mark> marks, List<MonthSheetDay> days)
    {
        var letters = marks.DistinctBy(mark => mark.Day).ToDictionary(mark => mark.Day, mark => mark.Letter);
        return new MonthSheetRow(
            pupil.StudentId, pupil.RollNumber, pupil.Name, pupil.NameBangla,
            [.. days.Select(day => letters.GetValueOrDefault(day.Day, ""))], AttendanceTally.Of(marks.Select(mark => mark.CountsAs)));
    }

    private static Task<List<Mark>> MarksAsync(AcademyDbContext db, Guid classId, DateOnly first, DateOnly last, CancellationToken ct) => (
        from register in db.AttendanceRegisters.AsNoTracking()
        where register.ClassId == classId && register.Day >= first && register.Day <= last && register.Period == null
        join mark in db.AttendanceMarks on register.Id equals mark.RegisterId
        join code in db.AttendanceCodes on mark.CodeId equals code.Id
        select new Mark(mark.StudentId, mark.Day, code.Letter, code.CountsAs)).ToListAsync(ct);

    /// <summary>Who sat in the class on any day of the month.</summary>
    private static Task<List<RegisterLine>> PupilsAsync(AcademyDbContext db, Guid classId, DateOnly first, DateOnly last, CancellationToken ct) => (
        from student in db.Students.AsNoTracking()
        let seat = db.Enrolments
            .Where(place => place.StudentId == student.Id && place.ClassId == classId && place.StartsOn <= last && (place.EndsOn == null || place.EndsOn >= first))
            .OrderByDescending(place => place.StartsOn).Select(place => new { place.RollNumber }).FirstOrDefault()
        where seat != null
        orderby seat.RollNumber, student.FirstName, student.Id
        select new RegisterLine
        {
            StudentId = student.Id,
            RollNumber = seat.RollNumber,
            Name = StudentName.Full(student.FirstName, student.MiddleName, student.LastName),
            NameBangla = student.NameBangla,
            Shown = new MarkEntry(student.Id, Guid.Empty, null, null, null),
        }).ToListAsync(ct);

    private sealed record Mark(Guid StudentId, DateOnly Day, string Letter, CountsAs CountsAs);
}
