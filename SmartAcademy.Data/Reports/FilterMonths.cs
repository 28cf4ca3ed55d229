using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Reports;

namespace SmartAcademy.Data.Reports;

/// <summary>The whole months that a filter of days touches: half a month has no percentage that could be compared.</summary>
/// <param name="From">The first day of the first month; null for an open end.</param>
/// <param name="To">The last day of the last month; null for an open end.</param>
internal readonly record struct FilterMonths(DateOnly? From, DateOnly? To)
{
    public static FilterMonths Of(ReportFilter filter, SchoolClock clock)
    {
        var (from, to) = FilterDays.Of(filter, clock);
        return new FilterMonths(from?.FirstOfMonth(), to?.FirstOfMonth().AddMonths(1).AddDays(-1));
    }
}
