namespace SmartAcademy.Domain.Presence;

/// <summary>Stable reasons for a <see cref="PresenceFinding"/>; screens have words for them.</summary>
public static class PresenceWhy
{
    public const string CameIn = "came_in";

    /// <summary>No scan of today, and the register says present.</summary>
    public const string RegisterOnly = "register_only";

    /// <summary>A device without a connection decided it.</summary>
    public const string ScannedOffline = "scanned_offline";

    /// <summary>A device without a connection let them in, and the portal would not have.</summary>
    public const string LetInOffline = "let_in_offline";

    /// <summary>The pass was shown twice in a short time.</summary>
    public const string Passback = "passback";

    /// <summary>A guard let them in although the gate said no.</summary>
    public const string Overridden = "overridden";

    /// <summary>No gate that is at work serves the way out.</summary>
    public const string ExitsUnwatched = "exits_unwatched";

    public const string SinceYesterday = "since_yesterday";

    /// <summary>They came in, and the register says away since.</summary>
    public const string RegisterSaysAway = "register_says_away";

    /// <summary>They went out, and the register says present since.</summary>
    public const string RegisterSaysHere = "register_says_here";

    /// <summary>The device at their gate is not heard of, or holds scans back.</summary>
    public const string GateSilent = "gate_silent";

    /// <summary>Longer ago than a school day lasts.</summary>
    public const string LongAgo = "long_ago";

    /// <summary>A visitor who signed in and has not signed out.</summary>
    public const string SignedIn = "signed_in";

    /// <summary>A visitor who should have left by now.</summary>
    public const string Overstayed = "overstayed";

    /// <summary>A visitor whose badge a gate saw leave, and who has not signed out.</summary>
    public const string WentOutUnsigned = "went_out_unsigned";

    /// <summary>Whoever works at the school is on the list of an evacuation, though no gate has seen them.</summary>
    public const string StaffHaveNoPass = "staff_have_no_pass";

    public static readonly IReadOnlyList<string> All =
    [
        CameIn, RegisterOnly, ScannedOffline, LetInOffline, Passback, Overridden, ExitsUnwatched, SinceYesterday, RegisterSaysAway, RegisterSaysHere,
        GateSilent, LongAgo, SignedIn, Overstayed, WentOutUnsigned, StaffHaveNoPass,
    ];
}
