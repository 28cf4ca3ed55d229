namespace SmartAcademy.Web.Users.Passwords;

/// <summary>A new password and what allows it: the token of a link, or a login with a code that was printed or sent.</summary>
internal sealed record ResetWish(string? Token, string? Login, string? Code, string Wanted);
