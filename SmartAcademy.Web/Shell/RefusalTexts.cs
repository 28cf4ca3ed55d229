namespace SmartAcademy.Web.Shell;

/// <summary>Texts of refusals, one for each code; <c>RefusalTexts.resx</c> and its Bangla twin.</summary>
internal sealed class RefusalTexts;
