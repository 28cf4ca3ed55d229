namespace SmartAcademy.Domain.Reports;

/// <summary>What one row of a report is.</summary>
public enum ReportEntity
{
    Students,
    Guardians,
    Enrolments,
    Passes,
    GateScans,

    /// <summary>A student on a day whose register was taken.</summary>
    AttendanceDays,

    /// <summary>A student in a term, as it was published.</summary>
    Results,
}
