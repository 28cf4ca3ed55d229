using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Factors;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Factors;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Sessions;

namespace SmartAcademy.Web.Factors;

/// <summary>Adds, names and removes a person's own passkeys (WebAuthn).</summary>
internal sealed class PasskeyDesk(
    AcademySignIn signIn, UserManager<AcademyUser> users, FactorQueries factors, SecondFactorDuty duty, AuditTrail audit)
{
    private const int LongestName = 60;
    private const string Subject = "Passkey";

    public async Task<IReadOnlyList<PasskeyLine>> ListAsync(HttpContext http) =>
        await users.GetUserAsync(http.User) is { } user
            ? [.. (await users.GetPasskeysAsync(user)).OrderBy(passkey => passkey.CreatedAt).Select(PasskeyLine.Of)]
            : [];

    /// <summary>The question that a new passkey answers, as JSON for the browser.</summary>
    public async Task<string> AskForNewAsync(HttpContext http)
    {
        var user = await users.GetUserAsync(http.User) ?? throw new InvalidOperationException("The session lives, so its user does.");
        return await signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity
        {
            Id = user.Id.ToString(),
            Name = user.UserName ?? user.DisplayName,
            DisplayName = user.DisplayName,
        });
    }

    public async Task<Result> AddAsync(HttpContext http, string credential, string? name, CancellationToken ct)
    {
        if (await users.GetUserAsync(http.User) is not { } user || await users.GetPasskeysAsync(user) is { Count: >= FactorRules.MostPasskeys })
        {
            return FactorRefusals.TooManyPasskeys;
        }

        var made = await signIn.PerformPasskeyAttestationAsync(credential);
        if (!made.Succeeded || !made.Passkey.IsUserVerified || made.UserEntity.Id != user.Id.ToString())
        {
            return FactorRefusals.PasskeyRefused;
        }

        made.Passkey.Name = NameFrom(name);
        await users.AddOrUpdatePasskeyAsync(user, made.Passkey);
        await RecordAsync(http, AuditAction.FactorSet, made.Passkey, ct);
        await signIn.RefreshAsProvenAsync(user);
        return Result.Ok;
    }

    public Task<Result> RenameAsync(HttpContext http, string key, string? name) => OnOwnAsync(http, key, async (user, passkey) =>
    {
        passkey.Name = NameFrom(name);
        await users.AddOrUpdatePasskeyAsync(user, passkey);
        return Result.Ok;
    });

    public Task<Result> RemoveAsync(HttpContext http, string key, CancellationToken ct) => OnOwnAsync(http, key, async (user, passkey) =>
    {
        var has = await factors.OwnAsync(http.ToActor(), ct);
        if (duty.MustHave(http.ToActor()) && has is { HasAuthenticator: false, Passkeys: 1 })
        {
            return FactorRefusals.StillNeeded;
        }

        await users.RemovePasskeyAsync(user, passkey.CredentialId);
        await RecordAsync(http, AuditAction.FactorRemoved, passkey, ct);
        return Result.Ok;
    });

    private async Task<Result> OnOwnAsync(HttpContext http, string key, Func<AcademyUser, UserPasskeyInfo, Task<Result>> act)
    {
        if (!Base64Url.IsValid(key) || await users.GetUserAsync(http.User) is not { } user
            || await users.GetPasskeyAsync(user, Base64Url.DecodeFromChars(key)) is not { } passkey)
        {
            return Refusal.NotFound;
        }

        return await act(user, passkey);
    }

    private static string? NameFrom(string? typed) => PlainLine.Read(typed, LongestName) is { IsRefused: false, Value: { Length: > 0 } name } ? name : null;

    private Task RecordAsync(HttpContext http, string action, UserPasskeyInfo passkey, CancellationToken ct) => audit.RecordAsync(
        http.ToActor(), new AuditEvent(action, Subject, PasskeyLine.Of(passkey).ShortKey), ct);
}
