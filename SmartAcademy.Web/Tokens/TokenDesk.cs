using Microsoft.AspNetCore.Identity;
using SmartAcademy.Data.Factors;
using SmartAcademy.Data.Tokens;
using SmartAcademy.Data.Users;
using SmartAcademy.Data.Users.Roles;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Tokens;
using SmartAcademy.Web.Factors;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Users;

namespace SmartAcademy.Web.Tokens;

/// <summary>Signs a program in for a person, by the same checks as the sign-in page.</summary>
internal sealed class TokenDesk(
    PasswordCheck passwords, SignInManager<AcademyUser> signIn, RoleBook roles, FactorQueries factors, SecondStepDesk secondStep,
    SecondFactorDuty duty, TokenService tokens)
{
    public async Task<Result<IssuedTokens>> IssueAsync(TokenRequest request, CallerOrigin origin, CancellationToken ct)
    {
        var known = await passwords.CheckAsync(request.Login ?? "", request.Password ?? "", ct);
        if (known.IsRefused)
        {
            return known.Refusal;
        }

        if (known.Value.MustChangePassword)
        {
            return TokenRefusals.PasswordChangeNeeded;
        }

        var person = roles.ActorOf(await signIn.CreateUserPrincipalAsync(known.Value)) with { Origin = origin };
        var proved = await ProveAsync(known.Value, person, request.Code, ct);
        if (proved.IsRefused)
        {
            return proved.Refusal;
        }

        var scopes = ApiScope.Grant(person, request.Scope);
        return scopes.IsRefused ? scopes.Refusal : await tokens.IssueAsync(person, scopes.Value, ct);
    }

    private async Task<Result> ProveAsync(AcademyUser user, Actor person, string? code, CancellationToken ct)
    {
        var has = await factors.OwnAsync(person, ct);
        if (!has.HasAuthenticator)
        {
            return duty.MustHave(person) ? TokenRefusals.SecondFactorNeeded : Result.Ok;
        }

        return string.IsNullOrWhiteSpace(code) ? TokenRefusals.SecondFactorNeeded : await secondStep.CheckAsync(user, code, ct);
    }
}
