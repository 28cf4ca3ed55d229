namespace SmartAcademy.Web.Audit;

/// <summary>Texts of the audit; <c>AuditTexts.resx</c> and its Bangla twin.</summary>
internal sealed class AuditTexts;
