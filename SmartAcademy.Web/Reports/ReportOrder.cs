namespace SmartAcademy.Web.Reports;

/// <summary>What a run makes: a saved report or a ready-made one, as which file, in which language.</summary>
internal sealed record ReportOrder(Guid? ReportId, string? Ready, ReportFormat Format, string Language);
