namespace SmartAcademy.Web.Subjects;

/// <summary>Texts of the pages about subjects and who learns and teaches them.</summary>
internal sealed class SubjectsTexts;
