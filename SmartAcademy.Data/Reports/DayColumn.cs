using System.Linq.Expressions;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Reports;

namespace SmartAcademy.Data.Reports;

/// <summary>A column of school days.</summary>
internal sealed class DayColumn<TRow>(string key, Expression<Func<TRow, DateOnly?>> value) : SourceColumn<TRow, DateOnly?>(key, value)
{
    public override IQueryable<TRow> Meeting(IQueryable<TRow> rows, ReportFilter filter, SchoolClock clock)
    {
        var (from, to) = FilterDays.Of(filter, clock);
        rows = from is null ? rows : Where(rows, day => day >= from);
        return to is null ? rows : Where(rows, day => day <= to);
    }
}
