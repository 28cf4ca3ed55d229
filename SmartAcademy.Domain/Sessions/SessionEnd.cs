namespace SmartAcademy.Domain.Sessions;

/// <summary>Why a session came to its end.</summary>
public enum SessionEnd
{
    SignedOut,

    /// <summary>The person ended it from another device.</summary>
    EndedByOwner,

    EndedByAdmin,

    /// <summary>A newer sign-in took its place; see <see cref="SessionRules.MostAtOnce"/>.</summary>
    TooMany,

    PasswordChanged,

    /// <summary>The account was switched off.</summary>
    Disabled,

    /// <summary>Somebody else took the second factor away.</summary>
    FactorReset,

    /// <summary>A refresh token was shown a second time: one of the two holders stole it.</summary>
    TokenReused,
}
