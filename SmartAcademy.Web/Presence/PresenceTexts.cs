namespace SmartAcademy.Web.Presence;

/// <summary>Texts of who is inside and of an evacuation; <c>PresenceTexts.resx</c> and its Bangla twin.</summary>
internal sealed class PresenceTexts;
