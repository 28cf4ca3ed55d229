using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Reports;

namespace SmartAcademy.Data.Reports;

/// <summary>A column of words; upper and lower case are the same to its filters.</summary>
/// <param name="key">As in the catalogue.</param>
/// <param name="value">The words.</param>
/// <param name="rank">A number that sorts before the words do, such as the place of a class in the school.</param>
internal sealed class TextColumn<TRow>(string key, Expression<Func<TRow, string?>> value, Expression<Func<TRow, int?>>? rank = null)
    : SourceColumn<TRow, string?>(key, value)
{
    private const string Escape = "\\";

    public override IReadOnlyList<RowOrder<TRow>> Order => rank is null ? base.Order : [new RowOrder<TRow, int?>(rank), .. base.Order];

    public override IQueryable<TRow> Meeting(IQueryable<TRow> rows, ReportFilter filter, SchoolClock clock) =>
        Where(rows, filter.Values.Select(word => Alike(filter.Operator, Literal(word))).Aggregate(Either));

    private static Expression<Func<string?, bool>> Alike(ReportOperator way, string literal)
    {
        var pattern = way is ReportOperator.Contains ? $"%{literal}%" : literal;
        return text => EF.Functions.ILike(text!, pattern, Escape);
    }

    private static Expression<Func<string?, bool>> Either(Expression<Func<string?, bool>> left, Expression<Func<string?, bool>> right) =>
        Expression.Lambda<Func<string?, bool>>(
            Expression.OrElse(left.Body, new Swap(right.Parameters[0], left.Parameters[0]).Visit(right.Body)), left.Parameters);

    /// <summary>The wildcards % and _ are taken as they were typed.</summary>
    private static string Literal(string typed) => typed
        .Replace(Escape, @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);
}
