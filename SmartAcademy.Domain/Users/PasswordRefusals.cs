using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Users;

public static class PasswordRefusals
{
    public static readonly Refusal TooShort = new("password_too_short", "Wanted");
    public static readonly Refusal TooLong = new("password_too_long", "Wanted");

    /// <summary>Found in lists of stolen passwords, which are what a guesser tries first.</summary>
    public static readonly Refusal Breached = new("password_breached", "Wanted");

    /// <summary>The login, the person's name or the school's name with some digits at most.</summary>
    public static readonly Refusal Name = new("password_is_name", "Wanted");

    public static readonly IReadOnlyList<Refusal> All = [TooShort, TooLong, Breached, Name];
}
