namespace SmartAcademy.Domain.Users;

/// <summary>After how many failures the door closes, and for how long; each further round closes it twice as long.</summary>
/// <param name="Tries">Failures in a round.</param>
/// <param name="FirstWait">How long the first round closes the door.</param>
/// <param name="LongestWait">It never closes for longer.</param>
public sealed record BrakeRule(int Tries, TimeSpan FirstWait, TimeSpan LongestWait)
{
    /// <summary>Failures older than this are forgotten.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromHours(12);

    /// <summary>One login, or one known device of it; the words of the refusal name the 15 minutes.</summary>
    public static readonly BrakeRule Login = new(5, TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(15));

    /// <summary>One network address over all logins; wide, because a school sits behind one address.</summary>
    public static readonly BrakeRule Address = new(30, TimeSpan.FromMinutes(1), TimeSpan.FromHours(1));
}
