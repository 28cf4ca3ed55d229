using Microsoft.AspNetCore.Identity;

namespace SmartAcademy.Data.Users;

/// <summary>A person who can sign in.</summary>
public sealed class AcademyUser : IdentityUser<Guid>
{
    public AcademyUser() => Id = Guid.CreateVersion7();

    /// <summary>Null for a super admin, who belongs to no single school.</summary>
    public Guid? SchoolId { get; set; }

    public string DisplayName { get; set; } = "";

    public string? DisplayNameBangla { get; set; }

    /// <summary>The password was given by somebody else and must be changed before the first page.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>A user who left keeps their history but cannot sign in.</summary>
    public bool IsActive { get; set; } = true;

    public DateTimeOffset? LastSignInAt { get; set; }
}
