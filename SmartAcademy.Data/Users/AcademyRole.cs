using Microsoft.AspNetCore.Identity;

namespace SmartAcademy.Data.Users;

public sealed class AcademyRole : IdentityRole<Guid>
{
    public AcademyRole() => Id = Guid.CreateVersion7();

    public AcademyRole(string name)
        : this() => (Name, NormalizedName) = (name, name.ToUpperInvariant());
}
