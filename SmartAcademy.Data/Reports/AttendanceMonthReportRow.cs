using SmartAcademy.Data.Attendance;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Attendance;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Reports;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Data.Reports;

/// <summary>What the registers of a month say of a student, inside a query.</summary>
internal sealed class AttendanceMonthReportRow
{
    private const string MonthKey = "month";

    public static readonly ReportSource Source = new ReportSource<AttendanceMonthReportRow>(
        ReportEntity.AttendanceMonths,
        Visible,
        [
            new MonthColumn<AttendanceMonthReportRow>(MonthKey, row => row.Days.Month),
            new TextColumn<AttendanceMonthReportRow>("number", row => row.Student.EnrolmentNumber),
            new TextColumn<AttendanceMonthReportRow>("name", row => row.Name),
            new TextColumn<AttendanceMonthReportRow>("nameBangla", row => row.Student.NameBangla),
            new TextColumn<AttendanceMonthReportRow>("class", row => row.Class == null ? null : (row.Class.Name + " " + row.Class.Section).Trim(), row => row.Class!.SortOrder),
            new NumberColumn<AttendanceMonthReportRow>("roll", row => row.Student.RollNumber),
            new NumberColumn<AttendanceMonthReportRow>("schoolDays", row => row.Days.Present + row.Days.Late + row.Days.Absent + row.Days.Excused),
            new NumberColumn<AttendanceMonthReportRow>("present", row => row.Days.Present),
            new NumberColumn<AttendanceMonthReportRow>("late", row => row.Days.Late),
            new NumberColumn<AttendanceMonthReportRow>("absent", row => row.Days.Absent),
            new NumberColumn<AttendanceMonthReportRow>("excused", row => row.Days.Excused),
            new FigureColumn<AttendanceMonthReportRow>("percent", row => row.Percent),
        ],
        new RowOrder<AttendanceMonthReportRow, DateOnly>(row => row.Days.Month),
        new RowOrder<AttendanceMonthReportRow, int?>(row => row.Class!.SortOrder),
        new RowOrder<AttendanceMonthReportRow, string?>(row => row.Class!.Name),
        new RowOrder<AttendanceMonthReportRow, string?>(row => row.Class!.Section),
        new RowOrder<AttendanceMonthReportRow, int?>(row => row.Student.RollNumber),
        new RowOrder<AttendanceMonthReportRow, Guid>(row => row.Student.Id));

    public required MonthTally Days { get; init; }

    public required Student Student { get; init; }

    public required string Name { get; init; }

    /// <summary>The one the student is in now; the month may have begun in another.</summary>
    public SchoolClass? Class { get; init; }

    /// <summary>As <see cref="AttendanceTally.Share"/> reckons it for the school, out of 100 and with one decimal.</summary>
    public required decimal? Percent { get; init; }

    private static IQueryable<AttendanceMonthReportRow> Visible(ReportAsk ask)
    {
        var db = ask.Db;
        var months = FilterMonths.Of(ask.Definition.Filters.First(filter => filter.Column == MonthKey), ask.Clock);
        return
            from days in MonthTally.Count(db, months.From, months.To)
            join student in db.Students.WithAttendanceReadBy(db, ask.Actor) on days.StudentId equals student.Id
            where student.DeletedAt == null
            join place in db.Classes.WithDeleted() on student.ClassId equals (Guid?)place.Id into places
            from row in places.DefaultIfEmpty()
            let excused = db.AttendanceSettings.Where(rules => rules.SchoolId == student.SchoolId).Select(rules => (ExcusedCounting?)rules.Excused).FirstOrDefault()
                ?? AttendanceRules.Usual.Excused
            let came = days.Present + days.Late + (excused == ExcusedCounting.AsPresent ? days.Excused : 0)
            let counted = days.Present + days.Late + days.Absent + (excused == ExcusedCounting.LeftOut ? 0 : days.Excused)
            select new AttendanceMonthReportRow
            {
                Days = days,
                Student = student,
                Name = (student.FirstName + " " + (student.MiddleName == null ? "" : student.MiddleName + " ") + (student.LastName ?? "")).Trim(),
                Class = row,
                Percent = counted == 0 ? null : Math.Round(came * 100m / counted, 1),
            };
    }
}
