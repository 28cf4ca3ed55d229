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

    public override IQueryable<TRow> Meeting(IQueryable<TRow> rows, ReportFilter filter, SchoolClock clock)
    {
        if (filter.Operator is ReportOperator.OneOf)
        {
            var words = filter.Values.Select(word => word.ToLowerInvariant()).ToArray();
            return Where(rows, text => words.Contains(text!.ToLower()));
        }

        var literal = Literal(filter.Values[0]);
        var pattern = filter.Operator is ReportOperator.Contains ? $"%{literal}%" : literal;
        return Where(rows, text => EF.Functions.ILike(text!, pattern, Escape));
    }

    /// <summary>The wildcards % and _ are taken as they were typed.</summary>
    private static string Literal(string typed) => typed
        .Replace(Escape, @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);
}
