namespace SmartAcademy.Web.Account;

/// <summary>Texts of the page of one's own account.</summary>
internal sealed class AccountTexts;
