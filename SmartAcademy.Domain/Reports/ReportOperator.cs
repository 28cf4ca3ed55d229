namespace SmartAcademy.Domain.Reports;

/// <summary>How a filter compares.</summary>
public enum ReportOperator
{
    Is,
    Contains,
    OneOf,

    /// <summary>From and to, both included; one of them may be left open.</summary>
    Between,

    /// <summary>Today and so many days before it, so that a saved report stays fresh.</summary>
    LastDays,
}
