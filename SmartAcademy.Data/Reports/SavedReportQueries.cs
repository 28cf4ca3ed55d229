using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Reports;

/// <summary>The reports that people keep.</summary>
public sealed class SavedReportQueries(IDbContextFactory<AcademyDbContext> contexts)
{
    /// <summary>One page by name: one's own and the shared ones of the school.</summary>
    public async Task<SavedReportPage> PageAsync(Actor actor, int page, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var found = db.SavedReports.AsNoTracking().VisibleTo(actor);
        var total = await found.CountAsync(ct);
        var rows = await (
            from report in found
            join owner in db.Users on report.OwnerId equals owner.Id into owners
            from owner in owners.DefaultIfEmpty()
            orderby report.Name, report.Id
            select new { Report = report, Owner = owner == null ? "" : owner.DisplayName })
            .Skip((Math.Clamp(page, 1, 10_000) - 1) * SavedReportPage.Size).Take(SavedReportPage.Size).ToListAsync(ct);
        return new SavedReportPage(
            [.. rows.Select(row => new SavedReportLine(
                row.Report.Id, row.Report.Name, row.Report.Definition.Entity, row.Owner,
                row.Report.OwnerId == actor.UserId, row.Report.IsShared, row.Report.ChangedAt))],
            total);
    }

    /// <summary>Null when there is no such report for this actor.</summary>
    public async Task<SavedReportSheet?> FindAsync(Actor actor, Guid reportId, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var report = await db.SavedReports.AsNoTracking().VisibleTo(actor).FirstOrDefaultAsync(row => row.Id == reportId, ct);
        if (report is null)
        {
            return null;
        }

        var owner = await db.Users.Where(user => user.Id == report.OwnerId).Select(user => user.DisplayName).FirstOrDefaultAsync(ct);
        var (own, writes) = (report.OwnerId == actor.UserId, actor.May(Permission.ReportsWrite));
        return new SavedReportSheet(
            report.Id, report.Definition, report.IsShared, owner ?? "", own && writes,
            (own && writes) || (report.IsShared && actor.May(Permission.ReportsDelete)));
    }
}
