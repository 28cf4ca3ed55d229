namespace SmartAcademy.Web.Schools;

/// <summary>Texts of the pages about schools, departments and academic years.</summary>
internal sealed class SchoolsTexts;
