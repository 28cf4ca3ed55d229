namespace SmartAcademy.Web.Reports;

/// <summary>What came of a run.</summary>
internal sealed record MadeReport(int Rows);
