using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Reports;

public static class ReportRefusals
{
    public static readonly Refusal NoColumns = new("report_no_columns", "Columns");
    public static readonly Refusal TooManyColumns = new("report_too_many_columns", "Columns");
    public static readonly Refusal UnknownColumn = new("report_unknown_column", "Columns");
    public static readonly Refusal ColumnForbidden = new("report_column_forbidden", "Columns");
    public static readonly Refusal CannotGroup = new("report_cannot_group", "GroupBy");
    public static readonly Refusal CannotSort = new("report_cannot_sort", "SortBy");
    public static readonly Refusal FilterDoesNotFit = new("report_filter_does_not_fit", "Filters");
    public static readonly Refusal TooManyValues = new("report_too_many_values", "Filters");
    public static readonly Refusal RangeBackwards = new("report_range_backwards", "Filters");
    public static readonly Refusal DaysNeeded = new("report_days_needed", "Filters");
    public static readonly Refusal TooManyDays = new("report_too_many_days", "Filters");
    public static readonly Refusal TooManyReports = new("report_too_many_reports");
    public static readonly Refusal TooLong = new("report_too_long");
    public static readonly Refusal TooLongForPaper = new("report_too_long_for_paper");
    public static readonly Refusal TooWideForPaper = new("report_too_wide_for_paper");
    public static readonly Refusal NothingFound = new("report_nothing_found");
}
