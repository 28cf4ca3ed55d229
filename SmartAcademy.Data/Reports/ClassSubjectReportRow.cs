using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Classes;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Reports;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Subjects;

namespace SmartAcademy.Data.Reports;

/// <summary>A subject of a class with one of its teachers, inside a query; a subject without a teacher has one row too.</summary>
internal sealed class ClassSubjectReportRow
{
    public static readonly ReportSource Source = new ReportSource<ClassSubjectReportRow>(
        ReportEntity.ClassSubjects,
        Visible,
        [
            new TextColumn<ClassSubjectReportRow>("class", row => (row.Class.Name + " " + row.Class.Section).Trim(), row => row.Class.SortOrder),
            new TextColumn<ClassSubjectReportRow>("year", row => row.Year.Name),
            new FlagColumn<ClassSubjectReportRow>("currentYear", row => row.Year.IsCurrent),
            new TextColumn<ClassSubjectReportRow>("subjectCode", row => row.Subject.Code, row => row.Subject.SortOrder),
            new TextColumn<ClassSubjectReportRow>("subject", row => row.Subject.Name, row => row.Subject.SortOrder),
            new TextColumn<ClassSubjectReportRow>("subjectBangla", row => row.Subject.NameBangla),
            new FlagColumn<ClassSubjectReportRow>("elective", row => row.Taught.IsElective),
            new TextColumn<ClassSubjectReportRow>("teacher", row => row.Teacher),
            new NumberColumn<ClassSubjectReportRow>("lessons", row => row.Lessons),
            new NumberColumn<ClassSubjectReportRow>("learners", row => row.Learners),
        ],
        new RowOrder<ClassSubjectReportRow, int>(row => row.Class.SortOrder),
        new RowOrder<ClassSubjectReportRow, string>(row => row.Class.Name),
        new RowOrder<ClassSubjectReportRow, string>(row => row.Class.Section),
        new RowOrder<ClassSubjectReportRow, int>(row => row.Subject.SortOrder),
        new RowOrder<ClassSubjectReportRow, string>(row => row.Subject.Name),
        new RowOrder<ClassSubjectReportRow, Guid>(row => row.Taught.Id),
        new RowOrder<ClassSubjectReportRow, Guid?>(row => row.TeacherId));

    public required ClassSubject Taught { get; init; }

    public required SchoolClass Class { get; init; }

    public required AcademicYear Year { get; init; }

    public required Subject Subject { get; init; }

    public Guid? TeacherId { get; init; }

    public string? Teacher { get; init; }

    /// <summary>A week: those of this teacher, of all where nobody is named.</summary>
    public required int Lessons { get; init; }

    /// <summary>Students of the class who learn it: all of a compulsory subject, those who chose an elective.</summary>
    public required int Learners { get; init; }

    private static IQueryable<ClassSubjectReportRow> Visible(ReportAsk ask)
    {
        var db = ask.Db;
        return
            from taught in db.ClassSubjects.AsNoTracking()
            join row in db.Classes.VisibleTo(db, ask.Actor) on taught.ClassId equals row.Id
            join year in db.AcademicYears on row.AcademicYearId equals year.Id
            join subject in db.Subjects.WithDeleted() on taught.SubjectId equals subject.Id
            join link in db.SubjectTeachers on taught.Id equals link.ClassSubjectId into links
            from teacher in links.DefaultIfEmpty()
            join user in db.Users on teacher.UserId equals user.Id into users
            from person in users.DefaultIfEmpty()
            select new ClassSubjectReportRow
            {
                Taught = taught,
                Class = row,
                Year = year,
                Subject = subject,
                TeacherId = person == null ? null : person.Id,
                Teacher = person == null ? null : person.DisplayName,
                Lessons = db.Lessons.Count(lesson => lesson.ClassSubjectId == taught.Id && (person == null || lesson.TeacherUserId == person.Id)),
                Learners = db.Students.Count(student => student.ClassId == row.Id && student.DeletedAt == null
                    && (!taught.IsElective || db.StudentSubjects.Any(choice => choice.ClassSubjectId == taught.Id && choice.StudentId == student.Id))),
            };
    }
}
