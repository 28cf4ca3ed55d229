using System.Globalization;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Reports;

namespace SmartAcademy.Data.Reports;

/// <summary>The first and the last day that a filter lets through, as the school's clock stands.</summary>
internal readonly record struct FilterDays(DateOnly? From, DateOnly? To)
{
    public static FilterDays Of(ReportFilter filter, SchoolClock clock) => filter.Operator is ReportOperator.LastDays
        ? new FilterDays(clock.Today.AddDays(-int.Parse(filter.Values[0], CultureInfo.InvariantCulture)), clock.Today)
        : new FilterDays(Read(filter.Values[0]), Read(filter.Values[1]));

    private static DateOnly? Read(string typed) =>
        typed.Length == 0 ? null : DateOnly.ParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
