using Microsoft.AspNetCore.Identity;
using SmartAcademy.Data.Users;

namespace SmartAcademy.Web.Users.Passwords;

/// <summary>A hash to compare with when there is no such user, as costly as a real one.</summary>
internal sealed class HashOfNobody(IPasswordHasher<AcademyUser> hasher)
{
    public string Text { get; } = hasher.HashPassword(new AcademyUser(), Guid.NewGuid().ToString());
}
