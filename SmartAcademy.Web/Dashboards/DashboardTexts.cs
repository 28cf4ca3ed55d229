namespace SmartAcademy.Web.Dashboards;

/// <summary>Texts of the home pages.</summary>
internal sealed class DashboardTexts;
