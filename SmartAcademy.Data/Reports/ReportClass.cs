namespace SmartAcademy.Data.Reports;

/// <summary>A class and section as reports name it; the same in every year.</summary>
public sealed record ReportClass(string Name, string? NameBangla);
