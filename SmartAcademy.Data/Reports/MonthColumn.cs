using System.Linq.Expressions;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Reports;

namespace SmartAcademy.Data.Reports;

/// <summary>A column of months, each as its first day.</summary>
internal sealed class MonthColumn<TRow>(string key, Expression<Func<TRow, DateOnly>> value) : SourceColumn<TRow, DateOnly>(key, value)
{
    public override IQueryable<TRow> Meeting(IQueryable<TRow> rows, ReportFilter filter, SchoolClock clock)
    {
        var (from, to) = FilterMonths.Of(filter, clock);
        rows = from is null ? rows : Where(rows, month => month >= from);
        return to is null ? rows : Where(rows, month => month <= to);
    }
}
