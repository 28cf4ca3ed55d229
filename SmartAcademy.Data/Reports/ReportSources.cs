using System.Collections.Frozen;
using SmartAcademy.Domain.Reports;

namespace SmartAcademy.Data.Reports;

/// <summary>A source for each entity of the <see cref="ReportCatalogue"/>.</summary>
internal static class ReportSources
{
    private static readonly FrozenDictionary<ReportEntity, ReportSource> ByEntity = new[]
    {
        StudentReportRow.Source, GuardianReportRow.Source, EnrolmentReportRow.Source, PassReportRow.Source, GateScanReportRow.Source,
        AttendanceReportRow.Source, ResultReportRow.Source, AttendanceMonthReportRow.Source, ClassSubjectReportRow.Source,
    }.ToFrozenDictionary(source => source.Entity);

    public static ReportSource Of(ReportEntity entity) => ByEntity[entity];
}
