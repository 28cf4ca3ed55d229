using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Factors;

public static class FactorRefusals
{
    public static readonly Refusal WrongCode = new("wrong_app_code", "Code");

    /// <summary>The code was right and was taken before; the app shows another within 30 seconds.</summary>
    public static readonly Refusal CodeUsed = new("code_used", "Code");

    public static readonly Refusal TooManyWrongCodes = new("too_many_wrong_codes");

    /// <summary>The sign-in waited too long for its second step.</summary>
    public static readonly Refusal SignInExpired = new("sign_in_expired");

    public static readonly Refusal NotSetUp = new("authenticator_not_set_up");

    public static readonly Refusal AlreadySetUp = new("authenticator_already_set_up");

    public static readonly Refusal StillNeeded = new("second_factor_still_needed");

    public static readonly Refusal OwnReset = new("second_factor_own_reset");

    public static readonly Refusal PasskeyRefused = new("passkey_refused");

    public static readonly Refusal TooManyPasskeys = new("too_many_passkeys");
}
