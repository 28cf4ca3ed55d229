using Microsoft.AspNetCore.Http.HttpResults;
using SmartAcademy.Data.Files;
using SmartAcademy.Data.Work;
using SmartAcademy.Domain.Files;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Shell;
using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ForbidHttpResult>;
using NotFound = Microsoft.AspNetCore.Http.HttpResults.NotFound;

namespace SmartAcademy.Web.Work;

internal static class WorkEndpoints
{
    public static void MapWork(this IEndpointRouteBuilder app)
    {
        var work = app.MapGroup("/work/{id:guid}").RequireAuthorization(Policies.SeeWork);
        work.MapPost("/cancel", CancelAsync);
        work.MapGet("/file", DownloadAsync);
    }

    private static async Task<Answer> CancelAsync(Guid id, IFormCollection form, HttpContext http, WorkService work, CancellationToken ct)
    {
        var cancelled = await work.CancelAsync(http.ToActor(), id, ct);
        return AfterPost.Answer(cancelled.Refusal, $"/work/{id}", "cancelled");
    }

    /// <summary>The file that a work left, for those who see the work.</summary>
    private static async Task<Results<FileStreamHttpResult, NotFound>> DownloadAsync(
        Guid id, HttpContext http, WorkQueries work, FileService files, CancellationToken ct)
    {
        var actor = http.ToActor();
        var order = await work.FindAsync(actor, id, ct);
        if (order?.OutcomeFileId is not { } fileId || await files.OpenAsync(actor, fileId, FileKind.WorkOutcome, ct) is not { } file)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.Stream(file.Content, file.ContentType, file.OriginalName ?? $"{order.Kind}-{id:N}");
    }
}
