using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Data.Passes;

/// <summary>A pass beside its holder and the holder's class, inside a query.</summary>
internal sealed class PassRow
{
    public required Pass Pass { get; init; }

    public Student? Student { get; init; }

    public SchoolClass? Class { get; init; }

    /// <summary>Holders who were removed still stand beside their passes.</summary>
    public static IQueryable<PassRow> Of(AcademyDbContext db, IQueryable<Pass> passes) =>
        from pass in passes
        join student in db.Students.WithDeleted() on pass.StudentId equals student.Id into holders
        from student in holders.DefaultIfEmpty()
        join row in db.Classes on student.ClassId equals row.Id into classes
        from row in classes.DefaultIfEmpty()
        select new PassRow { Pass = pass, Student = student, Class = row };
}
