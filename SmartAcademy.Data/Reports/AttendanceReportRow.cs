using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Attendance;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Attendance;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Reports;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Data.Reports;

/// <summary>What the register of a day says of a student, inside a query.</summary>
internal sealed class AttendanceReportRow
{
    public static readonly ReportSource Source = new ReportSource<AttendanceReportRow>(
        ReportEntity.AttendanceDays,
        Visible,
        [
            new DayColumn<AttendanceReportRow>("day", row => row.Mark.Day),
            new TextColumn<AttendanceReportRow>("number", row => row.Student.EnrolmentNumber),
            new TextColumn<AttendanceReportRow>("name", row => row.Name),
            new TextColumn<AttendanceReportRow>("nameBangla", row => row.Student.NameBangla),
            new TextColumn<AttendanceReportRow>("class", row => (row.Class.Name + " " + row.Class.Section).Trim(), row => row.Class.SortOrder),
            new NumberColumn<AttendanceReportRow>("roll", row => row.Student.RollNumber),
            new TextColumn<AttendanceReportRow>("code", row => row.Code.Name, row => row.Code.SortOrder),
            new ChoiceColumn<AttendanceReportRow, CountsAs>("countsAs", row => row.Code.CountsAs),
            new NumberColumn<AttendanceReportRow>("minutesLate", row => row.Mark.MinutesLate),
            new TextColumn<AttendanceReportRow>("reason", row => row.Mark.Reason),
        ],
        new RowOrder<AttendanceReportRow, DateOnly>(row => row.Mark.Day),
        new RowOrder<AttendanceReportRow, int>(row => row.Class.SortOrder),
        new RowOrder<AttendanceReportRow, string>(row => row.Class.Name),
        new RowOrder<AttendanceReportRow, string>(row => row.Class.Section),
        new RowOrder<AttendanceReportRow, int?>(row => row.Student.RollNumber),
        new RowOrder<AttendanceReportRow, Guid>(row => row.Student.Id));

    public required AttendanceMark Mark { get; init; }

    public required AttendanceCode Code { get; init; }

    public required Student Student { get; init; }

    public required string Name { get; init; }

    /// <summary>The class whose register it was, which may not be the student's any more.</summary>
    public required SchoolClass Class { get; init; }

    /// <summary>The register of the day alone enters the figures; those of single periods do not.</summary>
    private static IQueryable<AttendanceReportRow> Visible(ReportAsk ask)
    {
        var db = ask.Db;
        return
            from mark in db.AttendanceMarks.AsNoTracking()
            where mark.Period == null
            join student in db.Students.WithAttendanceReadBy(db, ask.Actor) on mark.StudentId equals student.Id
            where student.DeletedAt == null
            join register in db.AttendanceRegisters on mark.RegisterId equals register.Id
            join row in db.Classes.WithDeleted() on register.ClassId equals row.Id
            join code in db.AttendanceCodes on mark.CodeId equals code.Id
            select new AttendanceReportRow
            {
                Mark = mark,
                Code = code,
                Student = student,
                Name = (student.FirstName + " " + (student.MiddleName == null ? "" : student.MiddleName + " ") + (student.LastName ?? "")).Trim(),
                Class = row,
            };
    }
}
