namespace SmartAcademy.Web.Access;

/// <summary>Texts of gates, devices and scans; <c>AccessTexts.resx</c> and its Bangla twin.</summary>
internal sealed class AccessTexts;
