using Microsoft.AspNetCore.Identity;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Users;

/// <summary>
/// A built-in role, or one that an admin made. Identity's <c>Name</c> is the key that the sign-in cookie carries: the name of a built-in
/// role, and the id of any other, so that no school can call a role of its own "SuperAdmin" and be believed.
/// </summary>
public sealed class AcademyRole : IdentityRole<Guid>
{
    public AcademyRole() => Id = Guid.CreateVersion7();

    public AcademyRole(Guid? schoolId, RoleDetails details)
        : this()
    {
        SchoolId = schoolId;
        Name = Id.ToString();
        NormalizedName = Name.ToUpperInvariant();
        Describe(details);
        Touch();
    }

    /// <summary>The school that made it; null for the built-in ones and those that the super admin made for all schools.</summary>
    public Guid? SchoolId { get; private set; }

    /// <summary>How people call it; empty for the built-in roles, whose names stand in the texts.</summary>
    public string Title { get; private set; } = "";

    public string? TitleBangla { get; private set; }

    public string? Description { get; private set; }

    public StudentReach Reach { get; private set; }

    public bool IsBuiltIn => Role.BuiltIn.Contains(Name);

    public void Describe(RoleDetails details) =>
        (Title, TitleBangla, Description, Reach) = (details.Title ?? "", details.TitleBangla, details.Description, details.Reach);

    /// <summary>Makes every save of the role or its permissions collide with another one that began from the same state.</summary>
    public void Touch() => ConcurrencyStamp = Guid.NewGuid().ToString();
}
