using Microsoft.AspNetCore.Http.HttpResults;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Shell;
using SmartAcademy.Web.Users;
using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ForbidHttpResult>;

namespace SmartAcademy.Web.Factors;

/// <summary>What js/passkeys.js asks, and the forms it sends. Each reads its form, so the antiforgery token is checked.</summary>
internal static class PasskeyEndpoints
{
    private const string Json = "application/json";
    private const string Page = SecondFactorGate.PasskeysPage;

    public static void MapPasskeys(this IEndpointRouteBuilder app)
    {
        var own = app.MapGroup(Page).RequireAuthorization(Policies.SignedIn);
        own.MapPost("/options", AskForNewAsync).RequireRateLimiting(SignInLimits.Policy);
        own.MapPost("/add", AddAsync);
        own.MapPost("/{key}/rename", RenameAsync);
        own.MapPost("/{key}/remove", RemoveAsync);
        app.MapPost("/account/sign-in/passkey-options", AskAsync).AllowAnonymous();
        app.MapPost("/account/sign-in/passkey", SignInAsync).AllowAnonymous().RequireRateLimiting(SignInLimits.Policy);
    }

    private static async Task<Results<ContentHttpResult, UnprocessableEntity<string>>> AskForNewAsync(
        IFormCollection form, HttpContext http, PasskeyDesk desk, FactorDesk factors, RefusalWords words, CancellationToken ct)
    {
        var known = await factors.ConfirmPasswordAsync(http, form["password"].ToString(), ct);
        return known.IsRefused
            ? TypedResults.UnprocessableEntity(words.Of(known.Refusal))
            : TypedResults.Content(await desk.AskForNewAsync(http), Json);
    }

    private static async Task<Answer> AddAsync(IFormCollection form, HttpContext http, PasskeyDesk desk, CancellationToken ct) =>
        AfterPost.Answer((await desk.AddAsync(http, form["credential"].ToString(), form["name"], ct)).Refusal, Page, "passkey-added");

    private static async Task<Answer> RenameAsync(string key, IFormCollection form, HttpContext http, PasskeyDesk desk) =>
        AfterPost.Answer((await desk.RenameAsync(http, key, form["name"])).Refusal, Page, "passkey-renamed");

    private static async Task<Answer> RemoveAsync(
        string key, IFormCollection form, HttpContext http, PasskeyDesk desk, FactorDesk factors, CancellationToken ct)
    {
        var known = await factors.ConfirmPasswordAsync(http, form["password"].ToString(), ct);
        var removed = known.IsRefused ? known : await desk.RemoveAsync(http, key, ct);
        return AfterPost.Answer(removed.Refusal, Page, "passkey-removed");
    }

    private static async Task<ContentHttpResult> AskAsync(IFormCollection form, PasskeySignIn passkeys) =>
        TypedResults.Content(await passkeys.AskAsync(), Json);

    private static async Task<RedirectHttpResult> SignInAsync(IFormCollection form, PasskeySignIn passkeys, CancellationToken ct)
    {
        var returnUrl = LocalUrl.OrHome(form["returnUrl"]);
        var signedIn = await passkeys.SignInAsync(form["credential"].ToString(), ct);
        return TypedResults.LocalRedirect(signedIn.IsRefused
            ? $"/account/sign-in?refused={signedIn.Refusal.Code}&returnUrl={Uri.EscapeDataString(returnUrl)}"
            : returnUrl);
    }
}
