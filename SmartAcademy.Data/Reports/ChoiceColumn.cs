using System.Linq.Expressions;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Reports;

namespace SmartAcademy.Data.Reports;

/// <summary>A column of one of a few words.</summary>
internal sealed class ChoiceColumn<TRow, TChoice>(string key, Expression<Func<TRow, TChoice?>> value) : SourceColumn<TRow, TChoice?>(key, value)
    where TChoice : struct, Enum
{
    public override IQueryable<TRow> Meeting(IQueryable<TRow> rows, ReportFilter filter, SchoolClock clock)
    {
        var choices = filter.Values.Select(name => (TChoice?)Enum.Parse<TChoice>(name)).ToArray();
        return Where(rows, choice => choices.Contains(choice));
    }
}
