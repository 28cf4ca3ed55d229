using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Users;

public static class SignInRefusals
{
    public static readonly Refusal WrongLoginOrPassword = new("wrong_login_or_password");
    public static readonly Refusal LockedOut = new("locked_out");

    /// <summary>From one network address, over all logins.</summary>
    public static readonly Refusal TooManyTries = new("too_many_tries");

    public static readonly Refusal WrongCurrentPassword = new("wrong_current_password", "Current");
    public static readonly Refusal WeakPassword = new("weak_password", "Wanted");
    public static readonly Refusal SamePassword = new("same_password", "Wanted");
    public static readonly Refusal PasswordsDiffer = new("passwords_differ", "Repeat");
}
