using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Students;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Enrolments;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Data.Classes;

public sealed class ClassQueries(IDbContextFactory<AcademyDbContext> contexts)
{
    /// <summary>The classes of a year, youngest first; without a year, those of the current years.</summary>
    public async Task<IReadOnlyList<ClassLine>> ListAsync(Actor actor, Guid? academicYearId, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        return await (
            from row in db.Classes.AsNoTracking().VisibleTo(db, actor)
            join year in db.AcademicYears on row.AcademicYearId equals year.Id
            join school in db.Schools on row.SchoolId equals school.Id
            where academicYearId == null ? year.IsCurrent : year.Id == academicYearId
            orderby school.Code, row.SortOrder, row.Name, row.Section
            select new ClassLine
            {
                Id = row.Id,
                SchoolId = row.SchoolId,
                Name = row.Name,
                NameBangla = row.NameBangla,
                Section = row.Section,
                YearName = year.Name,
                DepartmentName = db.Departments.Where(department => department.Id == row.DepartmentId).Select(department => department.Name).FirstOrDefault(),
                Program = row.Program,
                SchoolCode = school.Code,
                Students = db.Students.Count(student => student.ClassId == row.Id && student.Status == StudentStatus.Active),
                Teachers = (
                    from teacher in db.ClassTeachers
                    join user in db.Users on teacher.UserId equals user.Id
                    where teacher.ClassId == row.Id
                    orderby user.DisplayName
                    select user.DisplayName).ToList(),
            }).ToListAsync(ct);
    }

    /// <summary>The classes to choose from, those of current years.</summary>
    public async Task<IReadOnlyList<ClassName>> NamesAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        return await (
            from row in db.Classes.AsNoTracking().VisibleTo(db, actor)
            join year in db.AcademicYears on row.AcademicYearId equals year.Id
            join school in db.Schools on row.SchoolId equals school.Id
            where year.IsCurrent
            orderby school.Code, row.SortOrder, row.Name, row.Section
            select new ClassName(row.Id, row.SchoolId, row.Name, row.NameBangla, row.Section, year.Name, school.Code)).ToListAsync(ct);
    }

    public async Task<ClassSheet?> FindAsync(Actor actor, Guid classId, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var found = await (
            from row in db.Classes.AsNoTracking().VisibleTo(db, actor)
            where row.Id == classId
            join year in db.AcademicYears on row.AcademicYearId equals year.Id
            select new
            {
                Class = row,
                YearName = year.Name,
                DepartmentName = db.Departments.Where(department => department.Id == row.DepartmentId).Select(department => department.Name).FirstOrDefault(),
            }).FirstOrDefaultAsync(ct);
        if (found is null)
        {
            return null;
        }

        var known = found.Class;
        var details = new ClassDetails(known.Name, known.Section, known.NameBangla, known.DepartmentId, known.Program, known.SortOrder);
        return new ClassSheet(known.Id, known.SchoolId, details, found.YearName, found.DepartmentName, await TeachersAsync(db, classId, ct));
    }

    /// <summary>The students of a class that the actor sees, by roll; of a class that was promoted, those who were in it at the end.</summary>
    public async Task<IReadOnlyList<RosterLine>> RosterAsync(Actor actor, Guid classId, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        return await (
            from student in db.Students.AsNoTracking().VisibleTo(db, actor)
            let lastPlace = db.Enrolments
                .Where(place => place.StudentId == student.Id && place.ClassId == classId
                    && (place.End == EnrolmentEnd.Promoted || place.End == EnrolmentEnd.Repeated))
                .OrderByDescending(place => place.StartsOn).FirstOrDefault()
            where student.ClassId == classId || lastPlace != null
            let roll = student.ClassId == classId ? student.RollNumber : lastPlace.RollNumber
            orderby roll, student.FirstName, student.Id
            select new RosterLine(
                student.Id, roll, StudentName.Full(student.FirstName, student.MiddleName, student.LastName),
                student.NameBangla, student.EnrolmentNumber, student.Status, student.PhotoFileId)).ToListAsync(ct);
    }

    private static async Task<IReadOnlyList<StaffName>> TeachersAsync(AcademyDbContext db, Guid classId, CancellationToken ct) => await (
        from teacher in db.ClassTeachers
        join user in db.Users on teacher.UserId equals user.Id
        where teacher.ClassId == classId
        orderby user.DisplayName
        select new StaffName(user.Id, user.DisplayName, user.DisplayNameBangla)).ToListAsync(ct);
}
