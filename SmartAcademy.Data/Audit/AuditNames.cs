using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Data.Audit;

/// <summary>What ids stand for, as far as the actor may see: also of what was removed since.</summary>
internal sealed class AuditNames
{
    private readonly Dictionary<string, string> names = [];

    private AuditNames()
    {
    }

    /// <summary>Asks table after table until every id has its name; ids of deleted rows and of other schools go through all.</summary>
    public static async Task<AuditNames> ReadAsync(AcademyDbContext db, IEnumerable<string?> texts, CancellationToken ct)
    {
        var found = new AuditNames();
        var ids = texts.Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).ToHashSet();
        foreach (var named in Tables(db))
        {
            if (ids.Count == 0)
            {
                break;
            }

            foreach (var row in await named.Where(row => ids.Contains(row.Id)).ToListAsync(ct))
            {
                found.names[row.Id.ToString()] = row.Name.Trim();
                ids.Remove(row.Id);
            }
        }

        return found;
    }

    /// <summary>The name in place of an id; anything else as it is.</summary>
    public string? Of(string? value) => value is null ? null : names.GetValueOrDefault(value, value);

    /// <summary>The names of all parts of a key; null when none has one.</summary>
    public string? OfKey(string key)
    {
        var known = key.Split('/').Where(names.ContainsKey).Select(part => names[part]).ToList();
        return known.Count > 0 ? string.Join(" · ", known) : null;
    }

    private static IEnumerable<IQueryable<Named>> Tables(AcademyDbContext db)
    {
        var (all, schoolId) = (db.Actor.AllSchools, db.Actor.SchoolId);
        yield return db.Schools.Select(row => new Named { Id = row.Id, Name = row.Name });
        yield return db.Students.WithDeleted().Select(row => new Named { Id = row.Id, Name = StudentName.Full(row.FirstName, row.MiddleName, row.LastName) });
        yield return db.Classes.WithDeleted().Select(row => new Named { Id = row.Id, Name = row.Name + " " + row.Section });
        yield return db.Guardians.WithDeleted().Select(row => new Named { Id = row.Id, Name = row.Name });
        yield return db.Passes.Select(row => new Named { Id = row.Id, Name = row.Number });
        yield return db.Users.Where(row => all || row.SchoolId == schoolId).Select(row => new Named { Id = row.Id, Name = row.DisplayName });
        yield return db.Roles.Select(row => new Named { Id = row.Id, Name = row.Name! });
        yield return db.Departments.WithDeleted().Select(row => new Named { Id = row.Id, Name = row.Name });
        yield return db.Devices.Select(row => new Named { Id = row.Id, Name = row.Name });
        yield return db.AccessPoints.WithDeleted().Select(row => new Named { Id = row.Id, Name = row.Name });
        yield return db.Subjects.WithDeleted().Select(row => new Named { Id = row.Id, Name = row.Name });
        yield return db.Rooms.Select(row => new Named { Id = row.Id, Name = row.Name });
        yield return db.Periods.Select(row => new Named { Id = row.Id, Name = row.Name });
        yield return db.AcademicYears.Select(row => new Named { Id = row.Id, Name = row.Name });
        yield return db.Terms.Select(row => new Named { Id = row.Id, Name = row.Name });
        yield return db.SpecialDays.Select(row => new Named { Id = row.Id, Name = row.Name });
        yield return db.AttendanceCodes.Select(row => new Named { Id = row.Id, Name = row.Name });
        yield return db.GradeScales.Select(row => new Named { Id = row.Id, Name = row.Name });
        yield return db.Assessments.Select(row => new Named { Id = row.Id, Name = row.Name });
        yield return db.SavedReports.Select(row => new Named { Id = row.Id, Name = row.Name });
        foreach (var bearer in Bearers(db))
        {
            yield return bearer;
        }
    }

    /// <summary>Rows without a name of their own go by the class, the subject or the student that they belong to.</summary>
    private static IEnumerable<IQueryable<Named>> Bearers(AcademyDbContext db)
    {
        var taught =
            from row in db.ClassSubjects
            join subject in db.Subjects.WithDeleted() on row.SubjectId equals subject.Id
            join of in db.Classes.WithDeleted() on row.ClassId equals of.Id
            select new Named { Id = row.Id, Name = subject.Name + " · " + of.Name + " " + of.Section };
        yield return taught;
        yield return db.Lessons.Join(taught, row => row.ClassSubjectId, of => of.Id, (row, of) => new Named { Id = row.Id, Name = of.Name });
        yield return db.MarkSheets.Join(taught, row => row.ClassSubjectId, of => of.Id, (row, of) => new Named { Id = row.Id, Name = of.Name });
        var classes = db.Classes.WithDeleted();
        yield return db.AttendanceRegisters.Join(
            classes, row => row.ClassId, of => of.Id, (row, of) => new Named { Id = row.Id, Name = of.Name + " " + of.Section });
        yield return db.ClassResults.Join(
            classes, row => row.ClassId, of => of.Id, (row, of) => new Named { Id = row.Id, Name = of.Name + " " + of.Section });
        var students = db.Students.WithDeleted().Select(
            row => new Named { Id = row.Id, Name = StudentName.Full(row.FirstName, row.MiddleName, row.LastName) });
        yield return db.LeaveRequests.Join(students, row => row.StudentId, of => of.Id, (row, of) => new Named { Id = row.Id, Name = of.Name });
        yield return db.Enrolments.Join(students, row => row.StudentId, of => of.Id, (row, of) => new Named { Id = row.Id, Name = of.Name });
        yield return db.ReportComments.Join(students, row => row.StudentId, of => of.Id, (row, of) => new Named { Id = row.Id, Name = of.Name });
        yield return db.StudentResults.Join(students, row => row.StudentId, of => of.Id, (row, of) => new Named { Id = row.Id, Name = of.Name });
    }

    private sealed class Named
    {
        public Guid Id { get; init; }

        public string Name { get; init; } = "";
    }
}
