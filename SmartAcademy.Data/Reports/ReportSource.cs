using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Domain.Reports;

namespace SmartAcademy.Data.Reports;

/// <summary>Where the rows of an entity come from.</summary>
internal abstract class ReportSource(ReportEntity entity)
{
    public ReportEntity Entity => entity;

    /// <summary>The keys it has a column for; the same as the catalogue's.</summary>
    public abstract IEnumerable<string> Keys { get; }

    public abstract Task<int> CountAsync(ReportAsk ask, int most, CancellationToken ct);

    /// <summary>The wanted cells of the rows that the actor sees, in order; the group's cell stands last.</summary>
    public abstract IQueryable<CellChain> Cells(ReportAsk ask);
}

/// <param name="entity">What a row is.</param>
/// <param name="visible">The rows that an actor sees; every query begins here.</param>
/// <param name="columns">The twins of the catalogue's columns.</param>
/// <param name="naturalOrder">The order of a report that sorts by nothing; ends with a key.</param>
internal sealed class ReportSource<TRow>(
    ReportEntity entity, Func<ReportAsk, IQueryable<TRow>> visible, SourceColumn<TRow>[] columns, params RowOrder<TRow>[] naturalOrder)
    : ReportSource(entity)
{
    private readonly Dictionary<string, SourceColumn<TRow>> byKey = columns.ToDictionary(column => column.Key);

    public override IEnumerable<string> Keys => byKey.Keys;

    public override Task<int> CountAsync(ReportAsk ask, int most, CancellationToken ct) => Meeting(ask).Take(most).CountAsync(ct);

    public override IQueryable<CellChain> Cells(ReportAsk ask)
    {
        var definition = ask.Definition;
        var keys = definition.GroupBy is { } group ? [.. definition.Columns, group] : definition.Columns;
        return RowOrder<TRow>.Sort(Meeting(ask), Steps(definition)).Select(Chain(keys));
    }

    private IQueryable<TRow> Meeting(ReportAsk ask) => ask.Definition.Filters
        .Aggregate(visible(ask), (rows, filter) => byKey[filter.Column].Meeting(rows, filter, ask.Clock));

    private IEnumerable<(RowOrder<TRow> Step, bool Descending)> Steps(ReportDefinition definition) =>
    [
        .. definition.GroupBy is { } group ? byKey[group].Order.Select(step => (step, false)) : [],
        .. definition.SortBy is { } sort ? byKey[sort].Order.Select(step => (step, definition.Descending)) : [],
        .. naturalOrder.Select(step => (step, false)),
    ];

    private Expression<Func<TRow, CellChain>> Chain(IReadOnlyList<string> keys)
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        var make = typeof(CellChain).GetConstructor([typeof(object), typeof(CellChain)])!;
        Expression chain = Expression.Constant(null, typeof(CellChain));
        foreach (var cell in keys.Reverse().Select(key => byKey[key].Cell))
        {
            var value = new Swap(cell.Parameters[0], row).Visit(cell.Body);
            chain = Expression.New(make, Expression.Convert(value, typeof(object)), chain);
        }

        return Expression.Lambda<Func<TRow, CellChain>>(chain, row);
    }
}
