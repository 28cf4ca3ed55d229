using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Users;

/// <summary>Why a login is not linked to a guardian or a student, or not parted from them.</summary>
public static class LoginRefusals
{
    /// <summary>No active login of the school, or one of several people; a login elsewhere is nobody's business here.</summary>
    public static readonly Refusal Unknown = new("login_unknown", "Login");

    /// <summary>Told only to those who see every school.</summary>
    public static readonly Refusal OtherSchool = new("login_other_school", "Login");

    public static readonly Refusal OfAnotherGuardian = new("login_of_another_guardian", "Login");

    public static readonly Refusal OfAnotherStudent = new("login_of_another_student", "Login");

    /// <summary>Nobody gives themselves a child, or takes one from themselves.</summary>
    public static readonly Refusal Own = new("login_is_yours", "Login");

    public static readonly Refusal AlreadyHasOne = new("person_has_login");

    public static readonly Refusal NoneLinked = new("person_has_no_login");
}
