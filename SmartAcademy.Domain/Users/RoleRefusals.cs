using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Users;

/// <summary>Why a role cannot be made, changed or given.</summary>
public static class RoleRefusals
{
    /// <summary>Nobody gives, and nobody takes away, more than they have.</summary>
    public static readonly Refusal MoreThanYouHave = new("role_more_than_you_have");

    /// <summary>A super admin may always do everything, and a reader nothing.</summary>
    public static readonly Refusal IsFixed = new("role_is_fixed");

    public static readonly Refusal BuiltIn = new("role_is_built_in");

    public static readonly Refusal UnknownPermission = new("permission_unknown");

    public static readonly Refusal UnknownReach = new("reach_unknown", nameof(RoleDetails.Reach));

    public static readonly Refusal TitleTaken = new("role_title_taken", nameof(RoleDetails.Title));

    public static readonly Refusal StillHeld = new("role_still_held");

    public static readonly Refusal LastSuperAdmin = new("last_super_admin");

    public static readonly Refusal OwnRoles = new("own_roles");

    /// <summary>A role of another school, a super admin inside a school, or a role that no person holds.</summary>
    public static readonly Refusal NotForThisUser = new("role_not_for_user");

    public static readonly Refusal NoRole = new("role_missing");
}
