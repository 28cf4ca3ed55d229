using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SmartAcademy.Data.Passes;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;

namespace SmartAcademy.Web.Passes;

/// <summary>What the office does to one pass, as forms of its page; the form binding checks the antiforgery token.</summary>
internal static class PassActEndpoints
{
    public static void MapPassActs(this IEndpointRouteBuilder app)
    {
        var acts = app.MapGroup("/passes/{id:guid}").RequireAuthorization(Permission.PassesWrite);
        acts.MapPost("activate", ActivateAsync);
        acts.MapPost("deactivate", DeactivateAsync);
        acts.MapPost("revoke", RevokeAsync);
        acts.MapPost("replace", ReplaceAsync);
    }

    private static Task<Results<RedirectHttpResult, NotFound>> ActivateAsync(
        HttpContext http, PassService passes, Guid id, [FromForm] uint? version, CancellationToken ct) =>
        AnswerAsync(id, "activated", passes.ActivateAsync(http.ToActor(), new PassChange(id, version), ct));

    private static Task<Results<RedirectHttpResult, NotFound>> DeactivateAsync(
        HttpContext http, PassService passes, Guid id, [FromForm] uint? version, [FromForm] string? reason, CancellationToken ct) =>
        AnswerAsync(id, "deactivated", passes.DeactivateAsync(http.ToActor(), new PassChange(id, version, reason), ct));

    private static Task<Results<RedirectHttpResult, NotFound>> RevokeAsync(
        HttpContext http, PassService passes, Guid id, [FromForm] uint? version, [FromForm] string? reason, CancellationToken ct) =>
        AnswerAsync(id, "revoked", passes.RevokeAsync(http.ToActor(), new PassChange(id, version, reason), ct));

    private static async Task<Results<RedirectHttpResult, NotFound>> ReplaceAsync(
        HttpContext http, PassIssueService passes, Guid id, [FromForm] uint? version, [FromForm] string? reason, CancellationToken ct)
    {
        var replaced = await passes.ReplaceAsync(http.ToActor(), new PassChange(id, version, reason), ct);
        return replaced.Refusal switch
        {
            null => PassForms.BackTo(PassForms.PageOf(replaced.Value), "replaced"),
            var refusal when refusal == Refusal.NotFound => TypedResults.NotFound(),
            var refusal => PassForms.BackTo(PassForms.PageOf(id), refusal),
        };
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> AnswerAsync(Guid id, string done, Task<Result> act) =>
        (await act).Refusal switch
        {
            null => PassForms.BackTo(PassForms.PageOf(id), done),
            var refusal when refusal == Refusal.NotFound => TypedResults.NotFound(),
            var refusal => PassForms.BackTo(PassForms.PageOf(id), refusal),
        };
}
