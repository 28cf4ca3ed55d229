namespace SmartAcademy.Domain.Reports;

/// <summary>What stands in the cells of a column; decides how it is filtered and written.</summary>
public enum ColumnKind
{
    Text,
    Phone,
    Number,
    Day,

    /// <summary>Narrowed by days: every month that one of them lies in is shown whole.</summary>
    Month,

    /// <summary>A day and a time, in the school's zone.</summary>
    Moment,

    /// <summary>One of a few words; see <see cref="ReportColumn.Choices"/>.</summary>
    Choice,
}
