using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Web.Users.Passwords;

/// <summary>Identity asks this wherever a password is set; its error code is the code of the refusal.</summary>
internal sealed class AcademyPasswordValidator(AcademyDbContext db, BreachedPasswords breached) : IPasswordValidator<AcademyUser>
{
    public async Task<IdentityResult> ValidateAsync(UserManager<AcademyUser> manager, AcademyUser user, string? password)
    {
        var school = await db.Schools.Where(school => school.Id == user.SchoolId)
            .Select(school => new { school.Name, school.NameBangla, school.Code }).FirstOrDefaultAsync();
        string?[] names =
        [
            user.UserName, user.Email, user.PhoneNumber, user.DisplayName, user.DisplayNameBangla,
            school?.Name, school?.NameBangla, school?.Code, "Smart Academy",
        ];
        return PasswordRules.Check(password ?? "", names, breached.Contains) is { } refusal
            ? IdentityResult.Failed(new IdentityError { Code = refusal.Code, Description = refusal.Code })
            : IdentityResult.Success;
    }
}
