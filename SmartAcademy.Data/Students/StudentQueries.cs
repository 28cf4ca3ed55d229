using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Classes;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Students;

public sealed class StudentQueries(IDbContextFactory<AcademyDbContext> contexts, SensitiveViews views)
{
    /// <summary>One page of the students that the actor sees.</summary>
    public async Task<StudentPage> PageAsync(Actor actor, StudentFilter filter, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var found = Filtered(db, actor, filter);
        var total = await found.Select(student => student.Id).Take(StudentPage.MostCounted + 1).CountAsync(ct);
        if (total == 0)
        {
            return StudentPage.Empty;
        }

        var skipped = (Math.Clamp(filter.Page, 1, LastPage) - 1) * StudentPage.Size;
        var ids = await found.Sorted(db, filter.Sort).Select(student => student.Id).Skip(skipped).Take(StudentPage.Size).ToListAsync(ct);
        return new StudentPage(await LinesAsync(db, ids, ct), total);
    }

    /// <summary>Everything about one student, also a removed one for those who may bring them back; null when the actor sees no such student.</summary>
    public async Task<StudentSheet?> FindAsync(Actor actor, Guid studentId, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var rows = actor.May(Permission.StudentsDelete) ? db.Students.WithDeleted() : db.Students;
        var student = await rows.AsNoTracking().VisibleTo(db, actor).FirstOrDefaultAsync(row => row.Id == studentId && row.ErasedAt == null, ct);
        if (student is null)
        {
            return null;
        }

        await views.NoteAsync(actor, nameof(Student), student.Id, student.SchoolId, ct);
        var place = await db.Schools.Where(school => school.Id == student.SchoolId)
            .Select(school => new
            {
                school.Name,
                school.NameBangla,
                school.TimeZoneId,
                Class = db.Classes.FirstOrDefault(row => row.Id == student.ClassId),
                Department = db.Departments.FirstOrDefault(row => row.Id == student.DepartmentId),
            }).FirstAsync(ct);
        return StudentSheet.Of(student) with
        {
            SchoolName = place.Name,
            SchoolNameBangla = place.NameBangla,
            TimeZoneId = place.TimeZoneId,
            Class = place.Class is { } own ? new ClassTitle(own.Name, own.NameBangla, own.Section) : null,
            DepartmentName = place.Department?.Name,
            DepartmentNameBangla = place.Department?.NameBangla,
        };
    }

    internal static IQueryable<Student> Filtered(AcademyDbContext db, Actor actor, StudentFilter filter)
    {
        var showsDeleted = filter.Deleted && actor.May(Permission.StudentsDelete);
        var rows = showsDeleted ? db.Students.WithDeleted().Where(student => student.DeletedAt != null && student.ErasedAt == null) : db.Students;
        rows = rows.AsNoTracking().VisibleTo(db, actor);
        rows = filter.SchoolId is { } schoolId ? rows.Where(student => student.SchoolId == schoolId) : rows;
        rows = filter.ClassId is { } classId ? rows.Where(student => student.ClassId == classId) : rows;
        rows = filter.DepartmentId is { } departmentId ? rows.Where(student => student.DepartmentId == departmentId) : rows;
        rows = filter.Status is { } status ? rows.Where(student => student.Status == status) : rows;
        return SearchWords.Read(filter.Search) is { } words ? rows.WithWords(db, words) : rows;
    }

    private const int LastPage = 20_000;

    /// <summary>The lines in the order of the ids. The ids come first and alone, which an index can answer without the rows.</summary>
    private static async Task<IReadOnlyList<StudentLine>> LinesAsync(AcademyDbContext db, List<Guid> ids, CancellationToken ct)
    {
        var lines = await (
            from student in db.Students.WithDeleted().AsNoTracking()
            where ids.Contains(student.Id)
            join school in db.Schools on student.SchoolId equals school.Id
            join row in db.Classes on student.ClassId equals (Guid?)row.Id into rowsOfClass
            from row in rowsOfClass.DefaultIfEmpty()
            select new StudentLine
            {
                Id = student.Id,
                EnrolmentNumber = student.EnrolmentNumber,
                Name = StudentName.Full(student.FirstName, student.MiddleName, student.LastName),
                NameBangla = student.NameBangla,
                ClassName = row.Name,
                ClassNameBangla = row.NameBangla,
                Section = row.Section,
                RollNumber = student.RollNumber,
                Phone = student.Phone,
                Status = student.Status,
                PhotoFileId = student.PhotoFileId,
                SchoolCode = school.Code,
                IsDeleted = student.DeletedAt != null,
            }).ToDictionaryAsync(line => line.Id, ct);
        return [.. ids.Where(lines.ContainsKey).Select(id => lines[id])];
    }
}
