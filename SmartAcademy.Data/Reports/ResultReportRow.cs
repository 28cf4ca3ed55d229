using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Grades;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Calendar;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Grades;
using SmartAcademy.Domain.Reports;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Data.Reports;

/// <summary>A student's published result of a term, inside a query. What was withdrawn is not told.</summary>
internal sealed class ResultReportRow
{
    public static readonly ReportSource Source = new ReportSource<ResultReportRow>(
        ReportEntity.Results,
        Visible,
        [
            new TextColumn<ResultReportRow>("year", row => row.Year.Name),
            new TextColumn<ResultReportRow>("term", row => row.Term.Name),
            new TextColumn<ResultReportRow>("class", row => (row.Class.Name + " " + row.Class.Section).Trim(), row => row.Class.SortOrder),
            new NumberColumn<ResultReportRow>("roll", row => row.Result.RollNumber),
            new TextColumn<ResultReportRow>("number", row => row.Student.EnrolmentNumber),
            new TextColumn<ResultReportRow>("name", row => row.Name),
            new TextColumn<ResultReportRow>("nameBangla", row => row.Student.NameBangla),
            new FigureColumn<ResultReportRow>("gpa", row => row.Result.Gpa),
            new FigureColumn<ResultReportRow>("average", row => row.Result.Average),
            new FigureColumn<ResultReportRow>("total", row => row.Result.Total),
            new TextColumn<ResultReportRow>("grade", row => row.Result.Letter),
            new FlagColumn<ResultReportRow>("failed", row => row.Result.Failed),
            new NumberColumn<ResultReportRow>("failedSubjects", row => row.Result.FailedSubjects),
            new NumberColumn<ResultReportRow>("rank", row => row.Result.Rank),
            new NumberColumn<ResultReportRow>("daysPresent", row => row.Result.DaysPresent),
            new NumberColumn<ResultReportRow>("schoolDays", row => row.Result.SchoolDays),
        ],
        new RowOrder<ResultReportRow, DateOnly>(row => row.Term.StartsOn),
        new RowOrder<ResultReportRow, int>(row => row.Class.SortOrder),
        new RowOrder<ResultReportRow, string>(row => row.Class.Name),
        new RowOrder<ResultReportRow, string>(row => row.Class.Section),
        new RowOrder<ResultReportRow, int?>(row => row.Result.Rank),
        new RowOrder<ResultReportRow, Guid>(row => row.Result.Id));

    public required StudentResult Result { get; init; }

    public required Student Student { get; init; }

    public required string Name { get; init; }

    public required SchoolClass Class { get; init; }

    public required Term Term { get; init; }

    public required AcademicYear Year { get; init; }

    private static IQueryable<ResultReportRow> Visible(ReportAsk ask)
    {
        var db = ask.Db;
        return
            from result in db.StudentResults.AsNoTracking()
            join published in db.ClassResults on result.ClassResultId equals published.Id
            where published.Status == ResultStatus.Published
            join student in db.Students.WithGradesVisibleTo(db, ask.Actor) on result.StudentId equals student.Id
            where student.DeletedAt == null
            join row in db.Classes.WithDeleted() on published.ClassId equals row.Id
            join term in db.Terms on published.TermId equals term.Id
            join year in db.AcademicYears on term.AcademicYearId equals year.Id
            select new ResultReportRow
            {
                Result = result,
                Student = student,
                Name = (student.FirstName + " " + (student.MiddleName == null ? "" : student.MiddleName + " ") + (student.LastName ?? "")).Trim(),
                Class = row,
                Term = term,
                Year = year,
            };
    }
}
