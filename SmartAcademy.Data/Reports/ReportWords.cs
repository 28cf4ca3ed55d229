using SmartAcademy.Data.Audit;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Attendance;
using SmartAcademy.Domain.Enrolments;
using SmartAcademy.Domain.Grades;
using SmartAcademy.Domain.Guardians;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Reports;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Subjects;

namespace SmartAcademy.Data.Reports;

/// <summary>What the audit is told of a report.</summary>
internal static class ReportWords
{
    /// <summary>The columns and the filters; words that somebody typed may be a name, so that only choices and days are told.</summary>
    public static string Of(ReportDefinition definition)
    {
        var subject = ReportCatalogue.Of(definition.Entity);
        var filters = definition.Filters.Select(filter => subject.Find(filter.Column) is { Kind: ColumnKind.Text }
            ? $"{filter.Column} {filter.Operator} {AuditMask.Hidden}"
            : $"{filter.Column} {filter.Operator} {string.Join('|', filter.Values)}");
        return string.Join(", ", filters.Prepend($"Columns={string.Join('|', definition.Columns)}"));
    }

    public static bool HasSensitive(ReportDefinition definition) =>
        definition.Columns.Any(key => ReportCatalogue.Of(definition.Entity).Find(key) is { IsSensitive: true });

    /// <summary>As the other entries about such rows are called.</summary>
    public static string AuditType(ReportEntity entity) => entity switch
    {
        ReportEntity.Students => nameof(Student),
        ReportEntity.Guardians => nameof(Guardian),
        ReportEntity.Enrolments => nameof(Enrolment),
        ReportEntity.Passes => nameof(Pass),
        ReportEntity.GateScans => nameof(AccessLog),
        ReportEntity.AttendanceDays or ReportEntity.AttendanceMonths => nameof(AttendanceMark),
        ReportEntity.Results => nameof(StudentResult),
        ReportEntity.ClassSubjects => nameof(ClassSubject),
        _ => throw new ArgumentOutOfRangeException(nameof(entity)),
    };
}
