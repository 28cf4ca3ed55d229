namespace SmartAcademy.Domain.Access;

/// <summary>Stable reasons for a denied scan, in the order in which they are checked.</summary>
public static class DenialReason
{
    public const string AccessPointInactive = "access_point_inactive";
    public const string WrongDirection = "wrong_direction";

    /// <summary>Not a code of ours.</summary>
    public const string UnknownPass = "unknown_pass";

    /// <summary>Has the form of a signed code, but the signature is not the school's: altered, or made by somebody else.</summary>
    public const string ForgedPass = "forged_pass";

    /// <summary>Signed with a key that the school has retired; the card must be printed anew.</summary>
    public const string RetiredKey = "retired_key";

    /// <summary>A pass of another school; nothing of its holder is told.</summary>
    public const string WrongSchool = "wrong_school";

    public const string RevokedPass = "revoked_pass";
    public const string InactivePass = "inactive_pass";
    public const string ExpiredPass = "expired_pass";
    public const string StudentInactive = "student_inactive";

    /// <summary>The school has stopped the student; the answer carries its words to the guard.</summary>
    public const string BlockedStudent = "blocked_student";

    /// <summary>Nobody is let in for now.</summary>
    public const string Lockdown = "lockdown";

    /// <summary>No school day of the holder's class.</summary>
    public const string ClosedDay = "closed_day";

    /// <summary>Outside the hours in which the holder's class comes in.</summary>
    public const string OutsideHours = "outside_hours";

    /// <summary>Lessons are not over, and there is neither leave nor a guardian who fetches the child.</summary>
    public const string EarlyExit = "early_exit";

    /// <summary>The pass came in a moment ago.</summary>
    public const string Passback = "passback";

    public const string OverCapacity = "over_capacity";

    public static readonly IReadOnlyList<string> All =
    [
        AccessPointInactive, WrongDirection, UnknownPass, ForgedPass, RetiredKey, WrongSchool, RevokedPass, InactivePass, ExpiredPass,
        StudentInactive, BlockedStudent, Lockdown, ClosedDay, OutsideHours, EarlyExit, Passback, OverCapacity,
    ];

    /// <summary>Given by the rules of the school to a pass that is good.</summary>
    public static readonly IReadOnlyList<string> OfRules = [.. All.SkipWhile(reason => reason != BlockedStudent)];

    /// <summary>
    /// A guard with permission may let the person pass all the same: the school knows the pass and its holder, and the card was not
    /// taken from them for good.
    /// </summary>
    public static bool IsOverridable(string? reason) => reason is not null && Overrides.OverrideRule.OfReason(reason) is null;
}
