using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Classes;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Students;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Enrolments;

public sealed class EnrolmentQueries(IDbContextFactory<AcademyDbContext> contexts)
{
    /// <summary>Every class a student was in, newest first.</summary>
    public async Task<IReadOnlyList<EnrolmentLine>> HistoryAsync(Actor actor, Guid studentId, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        return await (
            from place in db.Enrolments.AsNoTracking()
            where place.StudentId == studentId && db.Students.WithDeleted().VisibleTo(db, actor).Any(student => student.Id == studentId)
            join year in db.AcademicYears on place.AcademicYearId equals year.Id
            join row in db.Classes.WithDeleted() on place.ClassId equals row.Id
            orderby place.StartsOn descending, place.EndsOn == null descending
            select new EnrolmentLine(
                place.Id, year.Name, row.Id, row.Name, row.NameBangla, row.Section, place.RollNumber,
                place.StartsOn, place.EndsOn, place.End, place.Reason)).ToListAsync(ct);
    }

    /// <summary>What the promotion of a class needs; null when the actor may not see the class, or may not promote.</summary>
    public async Task<PromotionSheet?> PromotionAsync(Actor actor, Guid classId, CancellationToken ct)
    {
        if (!actor.May(Permission.ClassesWrite) || !actor.May(Permission.StudentsWrite))
        {
            return null;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var found = await (
            from row in db.Classes.AsNoTracking()
            where row.Id == classId
            join year in db.AcademicYears on row.AcademicYearId equals year.Id
            select new { Class = row, Year = year }).FirstOrDefaultAsync(ct);
        if (found is null)
        {
            return null;
        }

        var students = await db.Students.AsNoTracking().Where(student => student.ClassId == classId)
            .OrderBy(student => student.RollNumber).ThenBy(student => student.FirstName).ThenBy(student => student.Id)
            .Select(student => new RosterLine(
                student.Id, student.RollNumber, StudentName.Full(student.FirstName, student.MiddleName, student.LastName),
                student.NameBangla, student.EnrolmentNumber, student.Status, student.PhotoFileId)).ToListAsync(ct);
        var targets = await (
            from row in db.Classes.AsNoTracking()
            join year in db.AcademicYears on row.AcademicYearId equals year.Id
            join school in db.Schools on row.SchoolId equals school.Id
            where row.SchoolId == found.Class.SchoolId && year.StartsOn > found.Year.StartsOn
            orderby year.StartsOn, row.SortOrder, row.Name, row.Section
            select new { Name = new ClassName(row.Id, row.SchoolId, row.Name, row.NameBangla, row.Section, year.Name, school.Code), row.SortOrder }).ToListAsync(ct);
        var usual = targets.Where(target => target.SortOrder > found.Class.SortOrder)
            .OrderBy(target => target.SortOrder).ThenByDescending(target => target.Name.Section == found.Class.Section).FirstOrDefault();
        return new PromotionSheet(
            classId, found.Class.Label, found.Year.Name, students, [.. targets.Select(target => target.Name)], usual?.Name.Id);
    }
}
