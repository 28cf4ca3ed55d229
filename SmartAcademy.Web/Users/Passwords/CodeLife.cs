namespace SmartAcademy.Web.Users.Passwords;

/// <summary>How long one-time codes are good, and how many a person may be sent.</summary>
internal static class CodeLife
{
    public static readonly TimeSpan ResetLink = TimeSpan.FromHours(1);

    public static readonly TimeSpan Sms = TimeSpan.FromMinutes(10);

    public static readonly TimeSpan EmailProof = TimeSpan.FromDays(1);

    /// <summary>So that nobody floods a mailbox or a phone with them.</summary>
    public const int MostAnHour = 5;
}
