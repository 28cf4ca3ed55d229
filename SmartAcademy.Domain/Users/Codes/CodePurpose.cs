namespace SmartAcademy.Domain.Users.Codes;

/// <summary>What a one-time code is good for.</summary>
public enum CodePurpose
{
    /// <summary>The first password of a person whom the office has let in.</summary>
    Invitation,

    /// <summary>A new password for one who forgot the old.</summary>
    PasswordReset,

    /// <summary>Proves that an e-mail address is read by the person; the address is the code's subject.</summary>
    EmailProof,

    /// <summary>Proves that a phone is in the person's hands; the number is the code's subject.</summary>
    PhoneProof,
}
