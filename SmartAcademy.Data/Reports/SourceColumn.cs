using System.Linq.Expressions;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Reports;

namespace SmartAcademy.Data.Reports;

/// <summary>The twin of a <see cref="ReportColumn"/> on this floor: how its cell is read, narrowed and sorted.</summary>
internal abstract class SourceColumn<TRow>(string key, LambdaExpression cell)
{
    public string Key => key;

    public LambdaExpression Cell => cell;

    /// <summary>The steps that sort by this column.</summary>
    public abstract IReadOnlyList<RowOrder<TRow>> Order { get; }

    /// <summary>The rows that meet a filter, which has passed <see cref="ReportDefinition.Check"/>.</summary>
    public abstract IQueryable<TRow> Meeting(IQueryable<TRow> rows, ReportFilter filter, SchoolClock clock);
}

/// <summary>A column with cells of one type.</summary>
internal abstract class SourceColumn<TRow, TValue>(string key, Expression<Func<TRow, TValue>> value) : SourceColumn<TRow>(key, value)
{
    public override IReadOnlyList<RowOrder<TRow>> Order => [new RowOrder<TRow, TValue>(value)];

    protected IQueryable<TRow> Where(IQueryable<TRow> rows, Expression<Func<TValue, bool>> test) =>
        rows.Where(Expression.Lambda<Func<TRow, bool>>(new Swap(test.Parameters[0], value.Body).Visit(test.Body), value.Parameters));
}
