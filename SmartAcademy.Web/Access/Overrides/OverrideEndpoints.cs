using Microsoft.AspNetCore.Mvc;
using SmartAcademy.Data.Access.Overrides;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Shell;
using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ForbidHttpResult>;

namespace SmartAcademy.Web.Access.Overrides;

internal static class OverrideEndpoints
{
    public static void MapOverrides(this IEndpointRouteBuilder app) =>
        app.MapPost("/gate/overrides/{id:guid}/review", ReviewAsync).RequireAuthorization(Permission.GateReview);

    private static async Task<Answer> ReviewAsync(
        Guid id, [FromForm] string? note, [FromForm] string? day, HttpContext http, OverrideService overrides, CancellationToken ct)
    {
        var reviewed = await overrides.ReviewAsync(http.ToActor(), id, note, ct);
        return AfterPost.Answer(reviewed.Refusal, OverrideAddress.Day(day) is { } shown ? OverrideAddress.Of(shown) : GateRuleTabs.Overrides, "reviewed");
    }
}
