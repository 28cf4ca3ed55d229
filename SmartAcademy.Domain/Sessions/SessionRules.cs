namespace SmartAcademy.Domain.Sessions;

/// <summary>How many sessions a person has and how long they last.</summary>
public static class SessionRules
{
    /// <summary>For browsers and for programs, each; the oldest ends when there would be more.</summary>
    public const int MostAtOnce = 5;

    /// <summary>A browser that nobody used for so long is signed out; the cookie lasts as long.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(10);

    /// <summary>After this a browser signs in anew, used or not.</summary>
    public static readonly TimeSpan LongestOfBrowser = TimeSpan.FromDays(7);

    /// <summary>After this a program signs in anew, however often it refreshed its tokens.</summary>
    public static readonly TimeSpan LongestOfProgram = TimeSpan.FromDays(90);

    /// <summary>The time of the last use is written no more often than this.</summary>
    public static readonly TimeSpan SeenStep = TimeSpan.FromMinutes(1);
}
