namespace SmartAcademy.Web.Reports;

/// <summary>Texts of reports: <c>column.{key}</c>, <c>choice.{type}.{name}</c>, <c>entity.{entity}</c>, <c>ready.{key}</c>.</summary>
internal sealed class ReportsTexts;
