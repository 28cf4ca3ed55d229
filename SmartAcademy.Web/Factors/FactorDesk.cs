using Microsoft.AspNetCore.Identity;
using SmartAcademy.Data.Factors;
using SmartAcademy.Data.Sessions;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Factors;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Sessions;
using SmartAcademy.Web.Users;

namespace SmartAcademy.Web.Factors;

/// <summary>What people do with their own second factor. Whatever weakens an account asks for the password first.</summary>
internal sealed class FactorDesk(
    AuthenticatorService authenticators, RecoveryCodeService recovery, FactorQueries factors, SessionService sessions, SecondFactorDuty duty,
    PasswordCheck passwords, AcademySignIn signIn, UserManager<AcademyUser> users)
{
    /// <summary>Turns the app on; whoever is signed in elsewhere without it is signed out.</summary>
    public async Task<Result<string[]>> ConfirmAsync(HttpContext http, string code, CancellationToken ct)
    {
        var codes = await authenticators.ConfirmAsync(http.ToActor(), code, ct);
        if (!codes.IsRefused)
        {
            await sessions.EndOwnOthersAsync(http.ToActor(), ct);
            await ProveAsync(http);
        }

        return codes;
    }

    public async Task<Result<string[]>> RenewCodesAsync(HttpContext http, string password, CancellationToken ct)
    {
        var known = await ConfirmPasswordAsync(http, password, ct);
        return known.IsRefused ? known.Refusal : await recovery.RenewAsync(http.ToActor(), ct);
    }

    public async Task<Result> TurnOffAsync(HttpContext http, string password, CancellationToken ct)
    {
        var known = await ConfirmPasswordAsync(http, password, ct);
        if (known.IsRefused)
        {
            return known;
        }

        var actor = http.ToActor();
        var isLast = (await factors.OwnAsync(actor, ct)).Passkeys == 0;
        return isLast && duty.MustHave(actor) ? FactorRefusals.StillNeeded : await authenticators.RemoveAsync(actor, ct);
    }

    public async Task<Result> ConfirmPasswordAsync(HttpContext http, string password, CancellationToken ct)
    {
        if (await users.GetUserAsync(http.User) is not { } user)
        {
            return Refusal.NotFound;
        }

        var known = await passwords.ConfirmAsync(user, password, ct);
        return known.IsRefused ? known.Refusal.On("Password") : known;
    }

    /// <summary>The sign-in at hand has shown its second factor by setting it up.</summary>
    public async Task ProveAsync(HttpContext http)
    {
        if (await users.GetUserAsync(http.User) is { } user)
        {
            await signIn.RefreshAsProvenAsync(user);
        }
    }
}
