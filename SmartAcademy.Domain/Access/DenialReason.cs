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

    public static readonly IReadOnlyList<string> All =
    [
        AccessPointInactive, WrongDirection, UnknownPass, ForgedPass, RetiredKey, WrongSchool, RevokedPass, InactivePass, ExpiredPass,
        StudentInactive,
    ];
}
