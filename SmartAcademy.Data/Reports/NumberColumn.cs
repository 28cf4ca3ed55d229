using System.Globalization;
using System.Linq.Expressions;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Reports;

namespace SmartAcademy.Data.Reports;

/// <summary>A column of whole numbers.</summary>
internal sealed class NumberColumn<TRow>(string key, Expression<Func<TRow, int?>> value) : SourceColumn<TRow, int?>(key, value)
{
    public override IQueryable<TRow> Meeting(IQueryable<TRow> rows, ReportFilter filter, SchoolClock clock)
    {
        var (from, to) = (Read(filter.Values[0]), Read(filter.Values[^1]));
        rows = from is null ? rows : Where(rows, number => number >= from);
        return to is null ? rows : Where(rows, number => number <= to);
    }

    private static int? Read(string typed) => typed.Length == 0 ? null : int.Parse(typed, CultureInfo.InvariantCulture);
}
