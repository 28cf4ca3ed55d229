namespace SmartAcademy.Web.Users.Accounts;

/// <summary>Texts of the pages that administer users.</summary>
internal sealed class AccountsTexts;
