using SmartAcademy.Data.Audit;

namespace SmartAcademy.Data.Reports;

/// <summary>The rows of a whole report, read one after another.</summary>
public sealed record ReportRows(int Total, AuditedExport<ReportLine> Lines);
