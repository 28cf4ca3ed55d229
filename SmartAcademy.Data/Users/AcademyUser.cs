using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace SmartAcademy.Data.Users;

/// <summary>A person who can sign in.</summary>
public sealed class AcademyUser : IdentityUser<Guid>
{
    /// <summary>Letters and digits that nobody mistakes for one another.</summary>
    private const string LoginLetters = "abcdefghjkmnpqrstuvwxyz23456789";

    private const int LoginLength = 8;

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

    /// <summary>The class list for whose families the login was made; who takes the list back removes it, unless it was used.</summary>
    public Guid? ImportId { get; set; }

    /// <summary>A person who has no password yet. The login is drawn: it says nothing of the person and is changed by nobody.</summary>
    public static AcademyUser Invite(Guid? schoolId, string name, string? nameBangla)
    {
        var user = new AcademyUser
        {
            SchoolId = schoolId,
            DisplayName = name,
            DisplayNameBangla = nameBangla,
            UserName = RandomNumberGenerator.GetString(LoginLetters, LoginLength),
            LockoutEnabled = true,
        };
        user.NormalizedUserName = user.UserName.ToUpperInvariant();
        user.RenewStamp();
        return user;
    }

    /// <summary>Whoever has an e-mail signs in with it; a login that was drawn stays when there is none.</summary>
    public void Describe(string name, string? nameBangla, string? email)
    {
        (DisplayName, DisplayNameBangla, ConcurrencyStamp) = (name, nameBangla, Guid.NewGuid().ToString());
        if (string.Equals(email, Email, StringComparison.Ordinal))
        {
            return;
        }

        if (email is not null)
        {
            (UserName, NormalizedUserName) = (email, email.ToUpperInvariant());
        }

        (Email, NormalizedEmail, EmailConfirmed) = (email, email?.ToUpperInvariant(), false);
    }

    public void Switch(bool active)
    {
        IsActive = active;
        RenewStamp();
    }

    /// <summary>No password opens the account until a code has let the person choose one.</summary>
    public void ForgetPassword()
    {
        (PasswordHash, MustChangePassword) = (null, false);
        RenewStamp();
    }

    /// <summary>Ends every cookie and circuit of the person within a minute.</summary>
    public void RenewStamp() =>
        (SecurityStamp, ConcurrencyStamp) = (Guid.NewGuid().ToString("N").ToUpperInvariant(), Guid.NewGuid().ToString());
}
