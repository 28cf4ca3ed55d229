namespace SmartAcademy.Web.Grades;

/// <summary>Texts of the pages about marks, results and report cards.</summary>
internal sealed class GradesTexts;
