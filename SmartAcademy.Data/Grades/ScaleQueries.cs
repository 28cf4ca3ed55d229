using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Grades;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Grades;

public sealed class ScaleQueries(IDbContextFactory<AcademyDbContext> contexts)
{
    public async Task<IReadOnlyList<ScaleLine>> ListAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(Permission.GradesRead))
        {
            return [];
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var rows = await db.GradeScales.AsNoTracking().Include(row => row.Bands).OrderByDescending(row => row.IsDefault).ThenBy(row => row.Name).ToListAsync(ct);
        var chosen = await db.ClassScales.GroupBy(row => row.ScaleId).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, ct);
        return rows.ConvertAll(row => LineOf(row, chosen.GetValueOrDefault(row.Id)));
    }

    public async Task<ScaleLine?> FindAsync(Actor actor, Guid scaleId, CancellationToken ct) =>
        (await ListAsync(actor, ct)).FirstOrDefault(row => row.Id == scaleId);

    /// <summary>The classes of the current years and what was chosen for them.</summary>
    public async Task<IReadOnlyList<ClassScaleLine>> ClassesAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(Permission.GradesRead))
        {
            return [];
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        return await (
            from row in db.Classes.AsNoTracking()
            join year in db.AcademicYears on row.AcademicYearId equals year.Id
            where year.IsCurrent
            orderby row.SortOrder, row.Name, row.Section
            select new ClassScaleLine(
                row.Id, row.Name, row.NameBangla, row.Section, row.Program,
                db.ClassScales.Where(choice => choice.ClassId == row.Id).Select(choice => (Guid?)choice.ScaleId).FirstOrDefault())).ToListAsync(ct);
    }

    private static ScaleLine LineOf(GradeScale row, int classes) => new(row.Id, row.Details, row.IsDefault, classes);
}
