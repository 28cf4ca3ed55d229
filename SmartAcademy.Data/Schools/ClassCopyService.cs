using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Subjects;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Schools;

/// <summary>Opens the classes of one year again in another, with their teachers and subjects, so that a new year need not be typed.</summary>
public sealed class ClassCopyService(IDbContextFactory<AcademyDbContext> contexts)
{
    /// <summary>Returns how many classes were opened; one of the same name and section that stands there already is left alone.</summary>
    public async Task<Result<int>> CopyAsync(Actor actor, Guid fromYearId, Guid toYearId, CancellationToken ct)
    {
        if (!actor.May(Permission.ClassesWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM academic_years WHERE id = {toYearId} FOR UPDATE", ct);
        var years = await db.AcademicYears.Where(row => row.Id == fromYearId || row.Id == toYearId).ToListAsync(ct);
        if (years.Count != 2 || years[0].SchoolId != years[1].SchoolId)
        {
            return Refusal.NotFound;
        }

        var there = (await db.Classes.Where(row => row.AcademicYearId == toYearId).Select(row => new { row.Name, row.Section }).ToListAsync(ct))
            .Select(row => (row.Name, row.Section)).ToHashSet();
        var copied = (await db.Classes.Include(row => row.Teachers).Where(row => row.AcademicYearId == fromYearId).ToListAsync(ct))
            .Where(row => !there.Contains((row.Name, row.Section))).ToDictionary(row => row.Id, row => CopyOf(row, toYearId));
        db.Classes.AddRange(copied.Values);
        await CopySubjectsAsync(db, copied, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return copied.Count;
    }

    private static SchoolClass CopyOf(SchoolClass row, Guid yearId)
    {
        var copy = new SchoolClass(row.SchoolId, yearId, row.Name, row.Section);
        copy.Describe(row.Name, row.NameBangla, row.Section, row.DepartmentId, row.Program, row.SortOrder);
        foreach (var teacher in row.Teachers)
        {
            copy.Teachers.Add(new ClassTeacher(row.SchoolId, copy.Id, teacher.UserId));
        }

        return copy;
    }

    private static async Task CopySubjectsAsync(AcademyDbContext db, Dictionary<Guid, SchoolClass> copied, CancellationToken ct)
    {
        var offered = await db.ClassSubjects.AsNoTracking().Include(row => row.Teachers).Where(row => copied.Keys.Contains(row.ClassId)).ToListAsync(ct);
        foreach (var row in offered)
        {
            var copy = new ClassSubject(row.SchoolId, copied[row.ClassId].Id, row.SubjectId, row.IsElective);
            foreach (var teacher in row.Teachers)
            {
                copy.Teachers.Add(new SubjectTeacher(row.SchoolId, copy.Id, teacher.UserId));
            }

            db.ClassSubjects.Add(copy);
        }
    }
}
