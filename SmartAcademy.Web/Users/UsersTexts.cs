namespace SmartAcademy.Web.Users;

/// <summary>Texts of the sign-in and account pages.</summary>
internal sealed class UsersTexts;
