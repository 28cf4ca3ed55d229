using Microsoft.AspNetCore.Identity;
using SmartAcademy.Data.Sessions;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Sessions;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Shell;
using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ForbidHttpResult>;

namespace SmartAcademy.Web.Sessions;

/// <summary>Ends sessions: one's own, and those of others for who looks after users. Each reads its form, so the token is checked.</summary>
internal static class SessionEndpoints
{
    private const string OwnPage = "/account/sessions";
    private const string AllPage = "/sessions";
    private const string Ended = "session-ended";
    private const string AllEnded = "sessions-ended";

    public static void MapSessionActs(this IEndpointRouteBuilder app)
    {
        var own = app.MapGroup(OwnPage).RequireAuthorization(Policies.SignedIn);
        own.MapPost("/{id:guid}/end", EndOwnAsync);
        own.MapPost("/end-others", EndOthersAsync);
        app.MapPost("/sessions/{id:guid}/end", EndAsync).RequireAuthorization(Permission.UsersWrite);
        app.MapPost("/users/{id:guid}/sessions/end", EndAllAsync).RequireAuthorization(Permission.UsersWrite);
    }

    private static async Task<Answer> EndOwnAsync(
        Guid id, IFormCollection form, HttpContext http, SessionService sessions, SignInManager<AcademyUser> signIn, CancellationToken ct)
    {
        var actor = http.ToActor();
        if (id == actor.SessionId)
        {
            await signIn.SignOutAsync();
            return TypedResults.LocalRedirect("/account/sign-in");
        }

        return AfterPost.Answer((await sessions.EndOwnAsync(actor, id, SessionEnd.EndedByOwner, ct)).Refusal, OwnPage, Ended);
    }

    private static async Task<Answer> EndOthersAsync(IFormCollection form, HttpContext http, SessionService sessions, CancellationToken ct) =>
        AfterPost.Answer((await sessions.EndOwnOthersAsync(http.ToActor(), ct)).Refusal, OwnPage, AllEnded);

    private static async Task<Answer> EndAsync(
        Guid id, IFormCollection form, HttpContext http, SessionService sessions, CancellationToken ct) =>
        AfterPost.Answer((await sessions.EndAsync(http.ToActor(), id, ct)).Refusal, PageOf(form), Ended);

    private static async Task<Answer> EndAllAsync(
        Guid id, IFormCollection form, HttpContext http, SessionService sessions, CancellationToken ct) =>
        AfterPost.Answer((await sessions.EndAllAsync(http.ToActor(), id, SessionEnd.EndedByAdmin, ct)).Refusal, PageOf(form), AllEnded);

    /// <summary>Back to the page with the form: the list of all, or the page of one user.</summary>
    private static string PageOf(IFormCollection form) =>
        LocalUrl.OrHome(form["returnUrl"]) is { } page && page != LocalUrl.Home ? page : AllPage;

}
