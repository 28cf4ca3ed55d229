namespace SmartAcademy.Web.Work;

/// <summary>Texts of long work: <c>Work.{kind}</c> is its title, <c>Work.{kind}.{figure}</c> names a figure of its outcome.</summary>
internal sealed class WorkTexts;
