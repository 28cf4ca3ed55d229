namespace SmartAcademy.Web.Users.Roles;

/// <summary>Names the texts of the pages of roles.</summary>
internal sealed class RolesTexts;
