using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Reports;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Reports;

internal static class SavedReportScope
{
    /// <summary>One's own and those that others share; the school's filter holds besides.</summary>
    public static IQueryable<SavedReport> VisibleTo(this IQueryable<SavedReport> reports, Actor actor)
    {
        var (may, me) = (actor.May(Permission.ReportsRead), actor.UserId);
        return reports.Where(report => may && (report.IsShared || report.OwnerId == me));
    }
}
