using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Web.Users;

/// <summary>Makes a super admin from the command line: the way into a portal that has no people yet.</summary>
internal sealed class FirstAdmin(UserManager<AcademyUser> users)
{
    /// <summary>Letters and digits that nobody mistakes for one another.</summary>
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    private const int PasswordLength = 16;

    /// <summary>Returns the temporary password, which is shown once; null when the login is taken or cannot be one.</summary>
    public async Task<string?> CreateAsync(string login)
    {
        var user = new AcademyUser { UserName = login.Trim(), DisplayName = login.Trim(), MustChangePassword = true };
        var password = RandomNumberGenerator.GetString(Letters, PasswordLength);
        if (!(await users.CreateAsync(user, password)).Succeeded)
        {
            return null;
        }

        await users.AddToRoleAsync(user, Role.SuperAdmin);
        return password;
    }
}
