using Microsoft.Extensions.Options;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Demo;
using SmartAcademy.Web.Hosting;

namespace SmartAcademy.Web.Factors;

/// <summary>Who must have a second factor, and who must set one up before anything else.</summary>
internal sealed class SecondFactorDuty(IOptions<SecondFactorOptions> options, DemoStart demo)
{
    /// <summary>The demo's logins stand in its log for everybody to try.</summary>
    public bool IsOn => options.Value.RequireSecondFactor ?? !demo.IsWanted;

    public bool MustHave(Actor person) => IsOn && SecondFactorRule.Binds(person);

    public bool MustSetUp(HttpContext http) =>
        !http.User.HasClaim(claim => claim.Type == AcademyClaims.SecondFactor) && MustHave(http.ToActor());
}
