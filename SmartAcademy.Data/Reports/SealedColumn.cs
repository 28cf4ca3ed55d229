using System.Linq.Expressions;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Reports;

namespace SmartAcademy.Data.Reports;

/// <summary>A sensitive column: the database cannot read it, so it is only shown.</summary>
internal sealed class SealedColumn<TRow, TValue>(string key, Expression<Func<TRow, TValue>> value) : SourceColumn<TRow>(key, value)
{
    public override IReadOnlyList<RowOrder<TRow>> Order => throw Unreadable();

    public override IQueryable<TRow> Meeting(IQueryable<TRow> rows, ReportFilter filter, SchoolClock clock) => throw Unreadable();

    private static InvalidOperationException Unreadable() => new("A sealed column is neither searched nor sorted.");
}
