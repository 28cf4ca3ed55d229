using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Users;

public static class UserRefusals
{
    public static readonly Refusal EmailTaken = new("user_email_taken", nameof(UserDetails.Email));

    /// <summary>Whoever is switched off gets no code.</summary>
    public static readonly Refusal Inactive = new("user_inactive");

    /// <summary>No guardian of the class needs an invitation.</summary>
    public static readonly Refusal NobodyToInvite = new("nobody_to_invite");
}
