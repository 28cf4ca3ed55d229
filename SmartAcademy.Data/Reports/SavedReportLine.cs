using SmartAcademy.Domain.Reports;

namespace SmartAcademy.Data.Reports;

/// <summary>A saved report in the list.</summary>
public sealed record SavedReportLine(
    Guid Id, string Name, ReportEntity Entity, string OwnerName, bool IsOwn, bool IsShared, DateTimeOffset ChangedAt);
