using Microsoft.AspNetCore.Mvc;
using SmartAcademy.Data.Access.Lockdowns;
using SmartAcademy.Domain.Access.Lockdowns;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Shell;
using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ForbidHttpResult>;

namespace SmartAcademy.Web.Access.Lockdowns;

internal static class LockdownEndpoints
{
    public const string Begin = GateRuleTabs.Lockdown + "/begin";
    public const string End = GateRuleTabs.Lockdown + "/end";

    public static void MapLockdowns(this IEndpointRouteBuilder app)
    {
        app.MapPost(Begin, BeginAsync).RequireAuthorization(Permission.GateLockdown);
        app.MapPost(End, EndAsync).RequireAuthorization(Permission.GateLockdown);
    }

    private static async Task<Answer> BeginAsync(
        [FromForm] string? message, [FromForm] string? exits, HttpContext http, LockdownService lockdowns, CancellationToken ct)
    {
        var begun = await lockdowns.BeginAsync(http.ToActor(), message, FormReading.Choice<LockdownExits>(exits), ct);
        return AfterPost.Answer(begun.Refusal, GateRuleTabs.Lockdown, "begun");
    }

    private static async Task<Answer> EndAsync([FromForm] string? reason, HttpContext http, LockdownService lockdowns, CancellationToken ct) =>
        AfterPost.Answer((await lockdowns.EndAsync(http.ToActor(), reason, ct)).Refusal, GateRuleTabs.Lockdown, "ended");
}
