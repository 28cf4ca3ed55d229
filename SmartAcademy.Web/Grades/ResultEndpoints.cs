using Microsoft.AspNetCore.Mvc;
using SmartAcademy.Data.Grades;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Shell;
using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ForbidHttpResult>;

namespace SmartAcademy.Web.Grades;

/// <summary>The steps of a class's results.</summary>
internal static class ResultEndpoints
{
    public static void MapResults(this IEndpointRouteBuilder app)
    {
        var results = app.MapGroup("/grades/results/{id:guid}");
        results.MapPost("/publish", PublishAsync).RequireAuthorization(Permission.GradesApprove);
        results.MapPost("/withdraw", WithdrawAsync).RequireAuthorization(Permission.GradesApprove);
        results.MapPost("/comments", SaveCommentsAsync).RequireAuthorization(Policies.WriteMarks);
    }

    private static async Task<Answer> PublishAsync(Guid id, [FromQuery] Guid? term, IFormCollection form, HttpContext http, ResultService results, CancellationToken ct)
    {
        var published = await results.PublishAsync(http.ToActor(), id, term ?? Guid.Empty, ct);
        return AfterPost.Answer(published.Refusal, GradeAddress.Results(id, term), "published");
    }

    private static async Task<Answer> WithdrawAsync(
        Guid id, [FromQuery] Guid? term, [FromForm] string? reason, HttpContext http, ResultService results, CancellationToken ct)
    {
        var withdrawn = await results.WithdrawAsync(http.ToActor(), id, term ?? Guid.Empty, reason, ct);
        return AfterPost.Answer(withdrawn.Refusal, GradeAddress.Results(id, term), "withdrawn");
    }

    private static async Task<Answer> SaveCommentsAsync(
        Guid id, [FromQuery] Guid? term, IFormCollection form, HttpContext http, CommentService comments, CancellationToken ct)
    {
        var saved = await comments.OfClassAsync(http.ToActor(), id, term ?? Guid.Empty, CommentName.Read(form), ct);
        return AfterPost.Answer(saved.Refusal, GradeAddress.Results(id, term, "comments"), "comments");
    }
}
