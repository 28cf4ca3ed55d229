using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Students;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Enrolments;
using SmartAcademy.Domain.Reports;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Data.Reports;

/// <summary>A place of a student in a class, from a day to a day, inside a query.</summary>
internal sealed class EnrolmentReportRow
{
    public static readonly ReportSource Source = new ReportSource<EnrolmentReportRow>(
        ReportEntity.Enrolments,
        Visible,
        [
            new TextColumn<EnrolmentReportRow>("number", row => row.Student.EnrolmentNumber),
            new TextColumn<EnrolmentReportRow>("name", row => row.Name),
            new TextColumn<EnrolmentReportRow>("nameBangla", row => row.Student.NameBangla),
            new TextColumn<EnrolmentReportRow>("year", row => row.Year.Name),
            new FlagColumn<EnrolmentReportRow>("currentYear", row => row.Year.IsCurrent),
            new TextColumn<EnrolmentReportRow>("class", row => (row.Class.Name + " " + row.Class.Section).Trim(), row => row.Class.SortOrder),
            new NumberColumn<EnrolmentReportRow>("roll", row => row.Place.RollNumber),
            new DayColumn<EnrolmentReportRow>("startsOn", row => row.Place.StartsOn),
            new DayColumn<EnrolmentReportRow>("endsOn", row => row.Place.EndsOn),
            new FlagColumn<EnrolmentReportRow>("isRunning", row => row.Place.EndsOn == null),
            new ChoiceColumn<EnrolmentReportRow, EnrolmentEnd>("end", row => row.Place.End),
            new TextColumn<EnrolmentReportRow>("reason", row => row.Place.Reason),
        ],
        new RowOrder<EnrolmentReportRow, int>(row => row.Class.SortOrder),
        new RowOrder<EnrolmentReportRow, string>(row => row.Class.Name),
        new RowOrder<EnrolmentReportRow, string>(row => row.Class.Section),
        new RowOrder<EnrolmentReportRow, int?>(row => row.Place.RollNumber),
        new RowOrder<EnrolmentReportRow, DateOnly>(row => row.Place.StartsOn),
        new RowOrder<EnrolmentReportRow, Guid>(row => row.Place.Id));

    public required Enrolment Place { get; init; }

    public required Student Student { get; init; }

    public required string Name { get; init; }

    public required AcademicYear Year { get; init; }

    public required SchoolClass Class { get; init; }

    /// <summary>Classes that were removed since keep their name in the history.</summary>
    private static IQueryable<EnrolmentReportRow> Visible(ReportAsk ask)
    {
        var db = ask.Db;
        return
            from place in db.Enrolments.AsNoTracking()
            join student in db.Students.VisibleTo(db, ask.Actor) on place.StudentId equals student.Id
            where student.DeletedAt == null
            join year in db.AcademicYears on place.AcademicYearId equals year.Id
            join row in db.Classes.WithDeleted() on place.ClassId equals row.Id
            select new EnrolmentReportRow
            {
                Place = place,
                Student = student,
                Name = (student.FirstName + " " + (student.MiddleName == null ? "" : student.MiddleName + " ") + (student.LastName ?? "")).Trim(),
                Year = year,
                Class = row,
            };
    }
}
