using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Students;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Guardians;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Reports;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Data.Reports;

/// <summary>A student beside their class, their department and the guardian to call first, inside a query.</summary>
internal sealed class StudentReportRow
{
    public static readonly ReportSource Source = new ReportSource<StudentReportRow>(
        ReportEntity.Students,
        Visible,
        [
            new TextColumn<StudentReportRow>("number", row => row.Student.EnrolmentNumber),
            new TextColumn<StudentReportRow>("name", row => row.Name),
            new TextColumn<StudentReportRow>("nameBangla", row => row.Student.NameBangla),
            new TextColumn<StudentReportRow>("class", row => row.Class == null ? null : (row.Class.Name + " " + row.Class.Section).Trim(), row => row.Class!.SortOrder),
            new TextColumn<StudentReportRow>("className", row => row.Class!.Name, row => row.Class!.SortOrder),
            new TextColumn<StudentReportRow>("section", row => row.Class!.Section),
            new NumberColumn<StudentReportRow>("roll", row => row.Student.RollNumber),
            new TextColumn<StudentReportRow>("department", row => row.Department!.Name),
            new TextColumn<StudentReportRow>("program", row => row.Student.Program),
            new ChoiceColumn<StudentReportRow, StudentStatus>("status", row => row.Student.Status),
            new ChoiceColumn<StudentReportRow, Gender>("gender", row => row.Student.Gender),
            new SealedColumn<StudentReportRow, DateOnly?>("birthDate", row => row.Student.DateOfBirth),
            new SealedColumn<StudentReportRow, string?>("phone", row => row.Student.Phone),
            new SealedColumn<StudentReportRow, string?>("address", row => row.Student.Address),
            new TextColumn<StudentReportRow>("guardian", row => row.Guardian!.Name),
            new TextColumn<StudentReportRow>("guardianBangla", row => row.Guardian!.NameBangla),
            new SealedColumn<StudentReportRow, string?>("guardianPhone", row => row.Guardian!.Phone),
            new DayColumn<StudentReportRow>("enrolledOn", row => row.Student.EnrolledOn),
            new FlagColumn<StudentReportRow>("hasPass", row => row.HasPass),
            new FlagColumn<StudentReportRow>("hasPhoto", row => row.Student.PhotoFileId != null),
        ],
        new RowOrder<StudentReportRow, int?>(row => row.Class!.SortOrder),
        new RowOrder<StudentReportRow, string>(row => row.Class!.Name),
        new RowOrder<StudentReportRow, string>(row => row.Class!.Section),
        new RowOrder<StudentReportRow, int?>(row => row.Student.RollNumber),
        new RowOrder<StudentReportRow, string>(row => row.Student.FirstName),
        new RowOrder<StudentReportRow, Guid>(row => row.Student.Id));

    public required Student Student { get; init; }

    public required string Name { get; init; }

    public SchoolClass? Class { get; init; }

    public Department? Department { get; init; }

    public Guardian? Guardian { get; init; }

    /// <summary>One that opens a gate today.</summary>
    public bool HasPass { get; init; }

    private static IQueryable<StudentReportRow> Visible(ReportAsk ask)
    {
        var (db, today) = (ask.Db, ask.Clock.Today);
        return
            from student in db.Students.AsNoTracking().VisibleTo(db, ask.Actor)
            join row in db.Classes on student.ClassId equals (Guid?)row.Id into classes
            from row in classes.DefaultIfEmpty()
            join department in db.Departments on student.DepartmentId equals (Guid?)department.Id into departments
            from department in departments.DefaultIfEmpty()
            select new StudentReportRow
            {
                Student = student,
                Name = (student.FirstName + " " + (student.MiddleName == null ? "" : student.MiddleName + " ") + (student.LastName ?? "")).Trim(),
                Class = row,
                Department = department,
                Guardian = db.Guardianships.Where(bond => bond.StudentId == student.Id)
                    .OrderBy(bond => bond.ContactPriority).ThenBy(bond => bond.GuardianId).Select(bond => bond.Guardian).FirstOrDefault(),
                HasPass = db.Passes.Any(pass => pass.StudentId == student.Id && pass.Status == PassStatus.Active && pass.ExpiresOn >= today),
            };
    }
}
