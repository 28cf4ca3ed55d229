namespace SmartAcademy.Web.Access.Analytics;

/// <summary>The words of the gates' figures: AnalyticsTexts.resx and AnalyticsTexts.bn.resx.</summary>
internal sealed class AnalyticsTexts;
