using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Web.Users.Passwords;

/// <summary>Identity's hasher over the composed letters: a Bangla letter typed as one code point or as two is the same password.</summary>
internal sealed class ComposedPasswordHasher(IOptions<PasswordHasherOptions> options) : PasswordHasher<AcademyUser>(options)
{
    /// <summary>PBKDF2 with HMAC-SHA512; what OWASP's password storage cheat sheet asks for. Weaker hashes are renewed at sign-in.</summary>
    public const int Iterations = 210_000;

    public override string HashPassword(AcademyUser user, string password) => base.HashPassword(user, PasswordRules.Composed(password));

    public override PasswordVerificationResult VerifyHashedPassword(AcademyUser user, string hashedPassword, string providedPassword) =>
        base.VerifyHashedPassword(user, hashedPassword, PasswordRules.Composed(providedPassword));
}
