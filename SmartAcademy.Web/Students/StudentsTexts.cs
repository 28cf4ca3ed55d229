namespace SmartAcademy.Web.Students;

/// <summary>Texts of the pages about students.</summary>
internal sealed class StudentsTexts;
