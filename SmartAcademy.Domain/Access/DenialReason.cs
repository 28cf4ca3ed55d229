namespace SmartAcademy.Domain.Access;

/// <summary>Stable reasons for a denied scan, in the order in which they are checked.</summary>
public static class DenialReason
{
    public const string AccessPointInactive = "access_point_inactive";
    public const string WrongDirection = "wrong_direction";

    /// <summary>Not a code of ours.</summary>
    public const string UnknownPass = "unknown_pass";

    /// <summary>A pass of another school; nothing of its holder is told.</summary>
    public const string WrongSchool = "wrong_school";

    public const string RevokedPass = "revoked_pass";
    public const string InactivePass = "inactive_pass";
    public const string ExpiredPass = "expired_pass";
    public const string StudentInactive = "student_inactive";

    public static readonly IReadOnlyList<string> All =
    [
        AccessPointInactive, WrongDirection, UnknownPass, WrongSchool, RevokedPass, InactivePass, ExpiredPass, StudentInactive,
    ];
}
