using SmartAcademy.Data.Audit;

namespace SmartAcademy.Web.Users.Passwords;

/// <summary>How the audit tells that a password was set: the hash itself is never told.</summary>
internal static class PasswordChange
{
    public static readonly IReadOnlyDictionary<string, string?> Details = new Dictionary<string, string?> { [AuditDetail.Reason] = "password" };
}
