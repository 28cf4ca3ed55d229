using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Tokens;

public static class TokenRefusals
{
    /// <summary>Unknown, used, expired, or its session ended; a program is not told which.</summary>
    public static readonly Refusal InvalidToken = new("invalid_refresh_token");

    /// <summary>Not a scope of the API, or one that the person has no permission for.</summary>
    public static readonly Refusal ScopeRefused = new("scope_refused", "scope");

    /// <summary>The account has a second factor and no code was sent.</summary>
    public static readonly Refusal SecondFactorNeeded = new("second_factor_needed", "code");

    /// <summary>The password was given by somebody else; its owner chooses one at the sign-in page first.</summary>
    public static readonly Refusal PasswordChangeNeeded = new("password_change_needed");
}
