using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using SmartAcademy.Data.Tokens;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Tokens;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Access;
using SmartAcademy.Web.Api;
using SmartAcademy.Web.Hosting;

namespace SmartAcademy.Web.Tokens;

/// <summary>Knows a program by <c>Authorization: Bearer sat_…</c>. It opens the API only; pages know cookies and nothing else.</summary>
internal sealed class BearerAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    TokenQueries tokens,
    ActorDirectory people,
    ApiProblems problems)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "Program";
    public const string ScopeClaim = "scope";

    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        var owner = await tokens.FindAsync(Actor.Nobody, header[Bearer.Length..].Trim(), Context.RequestAborted);
        if (owner is null || await PersonAsync(owner) is not { UserId: not null } person)
        {
            return AuthenticateResult.Fail("No live token.");
        }

        Context.Features.Set(new CallingProgram(
            ApiScope.Narrow(person, owner.Scopes) with { SessionId = owner.SessionId, Origin = Context.Origin() }));
        Claim[] claims = [new Claim(ClaimTypes.NameIdentifier, owner.UserId.ToString()), .. owner.Scopes.Select(scope => new Claim(ScopeClaim, scope))];
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(claims, SchemeName)), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        DeviceKeyAuthentication.TellToSignIn(Context);
        return problems.Of(Context, new ApiFault(StatusCodes.Status401Unauthorized, ApiCodes.InvalidToken)).ExecuteAsync(Context);
    }

    /// <summary>Roles are asked anew each time: what was taken from the person is gone from their programs too.</summary>
    private async Task<Actor> PersonAsync(TokenOwner owner)
    {
        var person = await people.FindAsync(owner.UserId, owner.SchoolId ?? Guid.Empty, Context.RequestAborted);
        return owner.SchoolId is null && person.Is(Role.SuperAdmin) ? person with { SchoolId = null, AllSchools = true } : person;
    }
}
