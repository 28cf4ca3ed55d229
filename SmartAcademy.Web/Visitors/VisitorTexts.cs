namespace SmartAcademy.Web.Visitors;

/// <summary>Texts of the visitors' desk; <c>VisitorTexts.resx</c> and its Bangla twin.</summary>
internal sealed class VisitorTexts;
