using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SmartAcademy.Data.Users;
using SmartAcademy.Web.Hosting;

namespace SmartAcademy.Web.Users;

/// <summary>Writes into the cookie what every request needs to know of a person.</summary>
internal sealed class AcademyPrincipalFactory(
    UserManager<AcademyUser> users, RoleManager<AcademyRole> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<AcademyUser, AcademyRole>(users, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(AcademyUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(AcademyClaims.DisplayName, user.DisplayName));
        if (user.DisplayNameBangla is { } bangla)
        {
            identity.AddClaim(new Claim(AcademyClaims.DisplayNameBangla, bangla));
        }

        if (user.SchoolId is { } schoolId)
        {
            identity.AddClaim(new Claim(AcademyClaims.School, schoolId.ToString("D", CultureInfo.InvariantCulture)));
        }

        if (user.MustChangePassword)
        {
            identity.AddClaim(new Claim(AcademyClaims.MustChangePassword, "1"));
        }

        return identity;
    }
}
