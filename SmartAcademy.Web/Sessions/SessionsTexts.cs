namespace SmartAcademy.Web.Sessions;

/// <summary>Texts of the pages of sessions.</summary>
internal sealed class SessionsTexts;
