using Microsoft.AspNetCore.Mvc;
using SmartAcademy.Data.Users.Accounts;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Shell;
using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ForbidHttpResult>;

namespace SmartAcademy.Web.Users.Accounts;

/// <summary>Logins that exist, linked to guardians and students and parted from them. Each reads its form, so the antiforgery token is checked.</summary>
internal static class LoginLinkEndpoints
{
    public static void MapLoginLinks(this IEndpointRouteBuilder app)
    {
        MapOwners(app, "/guardians", LoginOwner.Guardian);
        MapOwners(app, "/students", LoginOwner.Student);
    }

    private static void MapOwners(IEndpointRouteBuilder app, string home, Func<Guid, LoginOwner> owner)
    {
        var person = app.MapGroup(home + "/{id:guid}/login").RequireAuthorization(Permission.UsersWrite);
        person.MapPost("/link", (Guid id, [FromForm] string? login, HttpContext http, LoginLinkService links, CancellationToken ct) =>
            LinkAsync(owner(id), login, $"{home}/{id}", http, links, ct));
        person.MapPost("/unlink", (
            Guid id, [FromForm] string? reason, [FromForm] string? returnUrl, HttpContext http, LoginLinkService links, CancellationToken ct) =>
            UnlinkAsync(owner(id), reason, returnUrl is null ? $"{home}/{id}" : LocalUrl.OrHome(returnUrl), http, links, ct));
    }

    private static async Task<Answer> LinkAsync(
        LoginOwner owner, string? login, string page, HttpContext http, LoginLinkService links, CancellationToken ct) =>
        AfterPost.Answer((await links.LinkAsync(http.ToActor(), owner, login, ct)).Refusal, page, "login-linked");

    private static async Task<Answer> UnlinkAsync(
        LoginOwner owner, string? reason, string page, HttpContext http, LoginLinkService links, CancellationToken ct)
    {
        var parted = await links.UnlinkAsync(http.ToActor(), owner, reason, ct);
        var done = parted is { IsRefused: false, Value: RoleAfterUnlink.Stays } ? "login-unlinked-role-stays" : "login-unlinked";
        return AfterPost.Answer(parted.Refusal, page, done);
    }
}
