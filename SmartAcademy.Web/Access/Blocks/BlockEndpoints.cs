using Microsoft.AspNetCore.Mvc;
using SmartAcademy.Data.Access.Blocks;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Shell;
using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ForbidHttpResult>;

namespace SmartAcademy.Web.Access.Blocks;

internal static class BlockEndpoints
{
    public static string Lift(Guid blockId) => $"/gate/blocks/{blockId}/lift";

    public static void MapBlocks(this IEndpointRouteBuilder app) =>
        app.MapPost("/gate/blocks/{id:guid}/lift", LiftAsync).RequireAuthorization(Permission.GateBlock);

    /// <summary>Back to the list, or to the page of the student from which it was sent.</summary>
    private static async Task<Answer> LiftAsync(
        Guid id, [FromForm] string? reason, [FromForm] string? list, HttpContext http, BlockService blocks, CancellationToken ct)
    {
        var lifted = await blocks.LiftAsync(http.ToActor(), id, reason, ct);
        var page = list is not null || lifted.IsRefused ? GateRuleTabs.Blocked : StudentBlocks.PageOf(lifted.Value);
        return AfterPost.Answer(lifted.Refusal, page, "lifted");
    }
}
