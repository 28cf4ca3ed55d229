using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Classes;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Reports;

/// <summary>The classes that a person may narrow a report to.</summary>
public sealed class ReportClassQueries(IDbContextFactory<AcademyDbContext> contexts)
{
    /// <summary>Those that the person sees, each name once, in the order of the school; none where the person sees no classes.</summary>
    public async Task<IReadOnlyList<ReportClass>> ListAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(Permission.ReportsRead))
        {
            return [];
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var rows = await db.Classes.AsNoTracking().VisibleTo(db, actor)
            .OrderBy(row => row.SortOrder).ThenBy(row => row.Name).ThenBy(row => row.Section).ThenByDescending(row => row.Id)
            .Select(row => new ReportClass((row.Name + " " + row.Section).Trim(), row.NameBangla == null ? null : (row.NameBangla + " " + row.Section).Trim()))
            .ToListAsync(ct);
        return [.. rows.DistinctBy(row => row.Name)];
    }
}
