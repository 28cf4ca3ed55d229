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

    /// <summary>A student in a month in which a register named them.</summary>
    AttendanceMonths,

    /// <summary>A subject of a class with one of its teachers.</summary>
    ClassSubjects,
}
