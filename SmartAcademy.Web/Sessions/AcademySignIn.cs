using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SmartAcademy.Data.Sessions;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Sessions;
using SmartAcademy.Web.Hosting;

namespace SmartAcademy.Web.Sessions;

/// <summary>Identity's sign-in, by whichever way, with a session behind every cookie.</summary>
internal sealed class AcademySignIn(
    UserManager<AcademyUser> users,
    IHttpContextAccessor http,
    IUserClaimsPrincipalFactory<AcademyUser> principals,
    IOptions<IdentityOptions> options,
    ILogger<AcademySignIn> log,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<AcademyUser> confirmation,
    SessionService sessions)
    : SignInManager<AcademyUser>(users, http, principals, options, log, schemes, confirmation)
{
    public static readonly Claim SecondFactorProven = new(AcademyClaims.SecondFactor, "1");

    private const string NotAsked = "No such question waits for an answer.";

    private Claim[]? kept;

    /// <summary>A new cookie for the same sign-in, such as after a change of the password.</summary>
    public override Task RefreshSignInAsync(AcademyUser user) => RefreshAsync(user, [.. SessionCookie.OfTheSignIn(Context.User)]);

    /// <summary>The same sign-in, which has now proved its second factor as well.</summary>
    public Task RefreshAsProvenAsync(AcademyUser user) => RefreshAsync(
        user, [.. SessionCookie.OfTheSignIn(Context.User).Where(claim => claim.Type != AcademyClaims.SecondFactor), SecondFactorProven]);

    public override async Task SignInWithClaimsAsync(
        AcademyUser user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims) =>
        await base.SignInWithClaimsAsync(user, authenticationProperties, kept ?? [.. additionalClaims, await BeginAsync(user)]);

    /// <summary>An answer to a question that was never asked, or is answered already, is refused like any other; Identity throws.</summary>
    public override async Task<PasskeyAssertionResult<AcademyUser>> PerformPasskeyAssertionAsync(string credentialJson) =>
        await AnswersAsync("Assertion", credentialJson)
            ? await base.PerformPasskeyAssertionAsync(credentialJson)
            : PasskeyAssertionResult.Fail<AcademyUser>(new PasskeyException(NotAsked));

    /// <inheritdoc cref="PerformPasskeyAssertionAsync"/>
    public override async Task<PasskeyAttestationResult> PerformPasskeyAttestationAsync(string credentialJson) =>
        await AnswersAsync("Attestation", credentialJson)
            ? await base.PerformPasskeyAttestationAsync(credentialJson)
            : PasskeyAttestationResult.Fail(new PasskeyException(NotAsked));

    public override async Task SignOutAsync()
    {
        await EndCurrentAsync();
        await base.SignOutAsync();
    }

    private async Task RefreshAsync(AcademyUser user, Claim[] claims)
    {
        kept = claims;
        await base.RefreshSignInAsync(user);
        kept = null;
    }

    private async Task<Claim> BeginAsync(AcademyUser user)
    {
        await EndCurrentAsync();
        var person = new Actor { UserId = user.Id, Name = user.DisplayName, SchoolId = user.SchoolId, Origin = Context.Origin() };
        var id = await sessions.StartAsync(person, SessionKind.Browser, scopes: null, Context.RequestAborted);
        return new Claim(AcademyClaims.Session, id.ToString("D"));
    }

    /// <summary>Identity keeps its question in a cookie of its own, and beside it what the question is for.</summary>
    private async Task<bool> AnswersAsync(string operation, string credential)
    {
        var asked = await Context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        return credential.Length > 0 && asked.Properties?.Items.TryGetValue("PasskeyOperation", out var question) is true && question == operation;
    }

    /// <summary>Whoever signs in anew on the same browser leaves no second session behind.</summary>
    private async Task EndCurrentAsync()
    {
        if (Context.ToActor() is { SessionId: { } current } actor)
        {
            await sessions.EndOwnAsync(actor, current, SessionEnd.SignedOut, Context.RequestAborted);
        }
    }
}
