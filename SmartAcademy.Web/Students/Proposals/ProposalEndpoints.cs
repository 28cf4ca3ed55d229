using Microsoft.AspNetCore.Mvc;
using SmartAcademy.Data.Students.Proposals;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Shell;
using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ForbidHttpResult>;

namespace SmartAcademy.Web.Students.Proposals;

internal static class ProposalEndpoints
{
    private const string Page = "/students/proposals";

    public static void MapProposals(this IEndpointRouteBuilder app)
    {
        var proposal = app.MapGroup(Page + "/{id:guid}").RequireAuthorization(Permission.StudentsWrite);
        proposal.MapPost("/approve", ApproveAsync);
        proposal.MapPost("/refuse", RefuseAsync);
    }

    private static async Task<Answer> ApproveAsync(Guid id, IFormCollection form, HttpContext http, ProposalService proposals, CancellationToken ct)
    {
        var approved = await proposals.ApproveAsync(http.ToActor(), id, ct);
        return AfterPost.Answer(approved.Refusal, Page, "approved");
    }

    private static async Task<Answer> RefuseAsync(Guid id, [FromForm] string? reason, HttpContext http, ProposalService proposals, CancellationToken ct)
    {
        var refused = await proposals.RefuseAsync(http.ToActor(), id, reason, ct);
        return AfterPost.Answer(refused.Refusal, Page, "refused");
    }
}
