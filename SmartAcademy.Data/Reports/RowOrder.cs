using System.Linq.Expressions;

namespace SmartAcademy.Data.Reports;

/// <summary>One step of an order.</summary>
internal abstract class RowOrder<TRow>
{
    public abstract IOrderedQueryable<TRow> After(IOrderedQueryable<TRow> rows, bool descending);

    public abstract IOrderedQueryable<TRow> First(IQueryable<TRow> rows, bool descending);

    /// <summary>The rows by all steps; the last must tell every two rows apart, so that parts of the list never overlap.</summary>
    public static IQueryable<TRow> Sort(IQueryable<TRow> rows, IEnumerable<(RowOrder<TRow> Step, bool Descending)> steps)
    {
        IOrderedQueryable<TRow>? sorted = null;
        foreach (var (step, descending) in steps)
        {
            sorted = sorted is null ? step.First(rows, descending) : step.After(sorted, descending);
        }

        return sorted ?? rows;
    }
}

/// <summary>By a key of the row.</summary>
internal sealed class RowOrder<TRow, TKey>(Expression<Func<TRow, TKey>> key) : RowOrder<TRow>
{
    public override IOrderedQueryable<TRow> First(IQueryable<TRow> rows, bool descending) =>
        descending ? rows.OrderByDescending(key) : rows.OrderBy(key);

    public override IOrderedQueryable<TRow> After(IOrderedQueryable<TRow> rows, bool descending) =>
        descending ? rows.ThenByDescending(key) : rows.ThenBy(key);
}
