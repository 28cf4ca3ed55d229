using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Classes;

/// <summary>Opens and closes classes and says who teaches them.</summary>
public sealed class ClassService(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    private const string OneClass = "ix_classes_school_id_academic_year_id_name_section";
    private const string OneTeacher = "pk_class_teachers";

    private static readonly Clash[] Clashes = [new(OneClass, ClassRefusals.ClassTaken), new(OneTeacher, ClassRefusals.TeacherAlreadyThere)];

    /// <summary>Opens a class in an academic year; without one, in the current year of the actor's school.</summary>
    public async Task<Checked<Guid>> OpenAsync(Actor actor, ClassDetails typed, Guid? academicYearId, CancellationToken ct)
    {
        if (actor.RefusalOf(Permission.ClassesWrite, out var schoolId) is { } denied)
        {
            return denied;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var year = await YearForAsync(db, schoolId, typed.DepartmentId, academicYearId, ct);
        if (year is null)
        {
            return ClassRefusals.NoAcademicYear;
        }

        var details = await CheckAsync(db, schoolId, typed, ct);
        if (details.IsRefused)
        {
            return details.As<Guid>();
        }

        var opened = new SchoolClass(schoolId, year.Id, details.Value.Name, details.Value.Section);
        Describe(opened, details.Value);
        db.Classes.Add(opened);
        return await db.SaveAsync(opened.Id, Clashes, ct);
    }

    public async Task<Checked<Guid>> ChangeAsync(Actor actor, Guid classId, ClassDetails typed, CancellationToken ct)
    {
        if (!actor.May(Permission.ClassesWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.Classes.FirstOrDefaultAsync(row => row.Id == classId, ct) is not { } found)
        {
            return Refusal.NotFound;
        }

        var details = await CheckAsync(db, found.SchoolId, typed, ct);
        if (details.IsRefused)
        {
            return details.As<Guid>();
        }

        Describe(found, details.Value);
        return await db.SaveAsync(found.Id, Clashes, ct);
    }

    /// <summary>Removes a class without students and without lessons.</summary>
    public Task<Result> DeleteAsync(Actor actor, Guid classId, CancellationToken ct) => OnClassAsync(actor, classId, async (db, found) =>
    {
        if (await db.Students.AnyAsync(student => student.ClassId == classId, ct))
        {
            return ClassRefusals.ClassInUse;
        }

        if (await db.Lessons.AnyAsync(lesson => lesson.ClassId == classId, ct))
        {
            return ClassRefusals.ClassHasLessons;
        }

        found.Delete(time.GetUtcNow());
        return Result.Ok;
    }, ct);

    public Task<Result> AddTeacherAsync(Actor actor, Guid classId, Guid userId, CancellationToken ct) => OnClassAsync(actor, classId, async (db, found) =>
    {
        if (!await db.StaffOf(found.SchoolId, Role.Teacher).AnyAsync(user => user.Id == userId, ct))
        {
            return ClassRefusals.UnknownTeacher;
        }

        db.ClassTeachers.Add(new ClassTeacher(found.SchoolId, classId, userId));
        return Result.Ok;
    }, ct);

    public Task<Result> RemoveTeacherAsync(Actor actor, Guid classId, Guid userId, CancellationToken ct) => OnClassAsync(actor, classId, async (db, _) =>
    {
        if (await db.ClassTeachers.FirstOrDefaultAsync(row => row.ClassId == classId && row.UserId == userId, ct) is not { } teacher)
        {
            return Refusal.NotFound;
        }

        db.ClassTeachers.Remove(teacher);
        return Result.Ok;
    }, ct);

    private async Task<Result> OnClassAsync(
        Actor actor, Guid classId, Func<AcademyDbContext, SchoolClass, Task<Result>> verb, CancellationToken ct)
    {
        if (!actor.May(Permission.ClassesWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.Classes.FirstOrDefaultAsync(row => row.Id == classId, ct) is not { } found)
        {
            return Refusal.NotFound;
        }

        var done = await verb(db, found);
        return done.IsRefused ? done : await db.SaveAsync(Clashes, ct);
    }

    /// <summary>The named year; else the one that runs now, the department's own before the school's.</summary>
    private static Task<AcademicYear?> YearForAsync(AcademyDbContext db, Guid schoolId, Guid? departmentId, Guid? yearId, CancellationToken ct) =>
        db.AcademicYears.Where(row => row.SchoolId == schoolId)
            .Where(row => yearId == null
                ? row.IsCurrent && (row.DepartmentId == null || row.DepartmentId == departmentId)
                : row.Id == yearId)
            .OrderBy(row => row.DepartmentId == null).FirstOrDefaultAsync(ct);

    private static void Describe(SchoolClass row, ClassDetails details) =>
        row.Describe(details.Name, details.NameBangla, details.Section, details.DepartmentId, details.Program, details.SortOrder);

    private static async Task<Checked<ClassDetails>> CheckAsync(AcademyDbContext db, Guid schoolId, ClassDetails typed, CancellationToken ct)
    {
        var details = typed.Check();
        var isKnown = typed.DepartmentId is not { } departmentId
            || await db.Departments.AnyAsync(row => row.Id == departmentId && row.SchoolId == schoolId, ct);
        return isKnown ? details : (List<Refusal>)[.. details.Refusals, StudentRefusals.UnknownDepartment];
    }
}
