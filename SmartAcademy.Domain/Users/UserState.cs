namespace SmartAcademy.Domain.Users;

/// <summary>Whether a person can sign in.</summary>
public enum UserState
{
    /// <summary>Has a password.</summary>
    Active,

    /// <summary>Has not chosen a password yet; a code lets them.</summary>
    Invited,

    /// <summary>Switched off.</summary>
    Inactive,
}
