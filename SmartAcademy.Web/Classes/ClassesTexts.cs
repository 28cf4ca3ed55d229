namespace SmartAcademy.Web.Classes;

/// <summary>Texts of the pages about classes.</summary>
internal sealed class ClassesTexts;
