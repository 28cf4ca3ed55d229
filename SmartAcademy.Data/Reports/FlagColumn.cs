using System.Linq.Expressions;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Reports;

namespace SmartAcademy.Data.Reports;

/// <summary>A column that says whether something is so; its choices are <see cref="YesNo"/>.</summary>
internal sealed class FlagColumn<TRow>(string key, Expression<Func<TRow, bool>> value) : SourceColumn<TRow, bool>(key, value)
{
    public override IQueryable<TRow> Meeting(IQueryable<TRow> rows, ReportFilter filter, SchoolClock clock)
    {
        var wanted = filter.Values.Select(name => name == nameof(YesNo.Yes)).ToArray();
        return Where(rows, flag => wanted.Contains(flag));
    }
}
