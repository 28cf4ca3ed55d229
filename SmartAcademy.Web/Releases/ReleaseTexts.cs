namespace SmartAcademy.Web.Releases;

/// <summary>Texts of pick-up; <c>ReleaseTexts.resx</c> and its Bangla twin.</summary>
internal sealed class ReleaseTexts;
