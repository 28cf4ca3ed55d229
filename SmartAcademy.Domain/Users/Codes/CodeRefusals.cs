using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Users.Codes;

public static class CodeRefusals
{
    /// <summary>Wrong, used, expired, void or of nobody: one answer for all.</summary>
    public static readonly Refusal WrongCode = new("wrong_code", "Code");

    public static readonly Refusal DeadLink = new("dead_link");

    /// <summary>More codes were asked for than one person needs.</summary>
    public static readonly Refusal TooManyCodes = new("too_many_codes");
}
