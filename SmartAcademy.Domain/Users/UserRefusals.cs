using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Users;

public static class UserRefusals
{
    public static readonly Refusal EmailTaken = new("user_email_taken", nameof(UserDetails.Email));

    /// <summary>Whoever is switched off gets no code.</summary>
    public static readonly Refusal Inactive = new("user_inactive");

    /// <summary>A link cannot be sent to somebody without an e-mail address.</summary>
    public static readonly Refusal NoEmail = new("user_no_email");

    /// <summary>The portal has no mail server.</summary>
    public static readonly Refusal MailIsOff = new("invitation_mail_off");

    /// <summary>The address cannot be written to.</summary>
    public static readonly Refusal NotMailed = new("invitation_not_mailed");

    /// <summary>Nobody of the class or the list needs an invitation.</summary>
    public static readonly Refusal NobodyToInvite = new("nobody_to_invite");
}
