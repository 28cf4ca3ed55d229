namespace SmartAcademy.Web.Students.Import;

/// <summary>The words of the import: ImportTexts.resx and ImportTexts.bn.resx.</summary>
internal sealed class ImportTexts;
