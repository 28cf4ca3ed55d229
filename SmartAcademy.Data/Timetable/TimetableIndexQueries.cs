using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Classes;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Students;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Timetable;

/// <summary>The ways into the timetables that an actor may see.</summary>
public sealed class TimetableIndexQueries(IDbContextFactory<AcademyDbContext> contexts)
{
    /// <summary>The classes of the running years, youngest first.</summary>
    public async Task<IReadOnlyList<TimetableLink>> ClassesAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        return await (
            from row in db.Classes.AsNoTracking().VisibleTo(db, actor)
            join year in db.AcademicYears on row.AcademicYearId equals year.Id
            join school in db.Schools on row.SchoolId equals school.Id
            where year.IsCurrent
            orderby school.Code, row.SortOrder, row.Name, row.Section
            select new TimetableLink(
                row.Id, row.Section == "" ? row.Name : row.Name + " " + row.Section, row.NameBangla == null ? null : row.NameBangla + " " + row.Section,
                school.Code, db.Lessons.Count(lesson => lesson.ClassId == row.Id))).ToListAsync(ct);
    }

    /// <summary>The teachers of the school by name, for the office.</summary>
    public async Task<IReadOnlyList<TimetableLink>> TeachersAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(Permission.ClassesRead))
        {
            return [];
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var (all, schoolId) = (actor.AllSchools, actor.SchoolId);
        return await (
            from user in db.Users.AsNoTracking()
            join school in db.Schools on user.SchoolId equals school.Id
            where user.IsActive && (all || user.SchoolId == schoolId)
                && db.UserRoles.Any(link => link.UserId == user.Id && db.Roles.Any(role => role.Id == link.RoleId && role.Name == Role.Teacher))
            orderby school.Code, user.DisplayName
            select new TimetableLink(
                user.Id, user.DisplayName, user.DisplayNameBangla, school.Code,
                db.Lessons.Count(lesson => lesson.TeacherUserId == user.Id
                    && db.AcademicYears.Any(year => year.Id == lesson.AcademicYearId && year.IsCurrent)))).ToListAsync(ct);
    }

    /// <summary>The person's own children, or the student themselves; never the whole school.</summary>
    public async Task<IReadOnlyList<TimetableLink>> FamilyAsync(Actor actor, CancellationToken ct)
    {
        if (actor.UserId is not { } userId)
        {
            return [];
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        return await (
            from student in db.Students.AsNoTracking().VisibleTo(db, actor)
            where student.UserId == userId
                || db.Guardianships.Any(bond => bond.StudentId == student.Id && bond.PortalAccess && bond.Guardian.UserId == userId)
            join school in db.Schools on student.SchoolId equals school.Id
            orderby student.FirstName, student.Id
            select new TimetableLink(
                student.Id, StudentName.Full(student.FirstName, student.MiddleName, student.LastName), student.NameBangla, school.Code,
                db.Lessons.Count(lesson => lesson.ClassId == student.ClassId))).ToListAsync(ct);
    }
}
