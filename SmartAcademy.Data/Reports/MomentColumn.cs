using System.Linq.Expressions;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Reports;

namespace SmartAcademy.Data.Reports;

/// <summary>A column of instants, narrowed by whole school days.</summary>
internal sealed class MomentColumn<TRow>(string key, Expression<Func<TRow, DateTimeOffset>> value) : SourceColumn<TRow, DateTimeOffset>(key, value)
{
    public override IQueryable<TRow> Meeting(IQueryable<TRow> rows, ReportFilter filter, SchoolClock clock)
    {
        var days = FilterDays.Of(filter, clock);
        if (days.From is { } first)
        {
            var start = clock.StartOf(first);
            rows = Where(rows, instant => instant >= start);
        }

        if (days.To is { } last)
        {
            var end = clock.StartOf(last.AddDays(1));
            rows = Where(rows, instant => instant < end);
        }

        return rows;
    }
}
