using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SmartAcademy.Data.Grades;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Shell;
using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ForbidHttpResult>;
using NotFound = Microsoft.AspNetCore.Http.HttpResults.NotFound;

namespace SmartAcademy.Web.Grades;

/// <summary>What a grade book sends: cells as they are typed, the whole form where no script runs, and the steps of the sheet.</summary>
internal static class GradeBookEndpoints
{
    public static void MapGradeBook(this IEndpointRouteBuilder app)
    {
        var book = app.MapGroup("/grades/{id:guid}").RequireAuthorization(Policies.WriteMarks);
        book.MapPost("/marks", SaveCellsAsync);
        book.MapPost("/book", SaveBookAsync);
        book.MapPost("/comments", SaveCommentsAsync);
        book.MapPost("/submit", SubmitAsync);
        app.MapPost("/grades/{id:guid}/reopen", ReopenAsync).RequireAuthorization(Permission.GradesApprove);
        app.MapPost("/grades/assessments/{id:guid}/remove", RemoveAssessmentAsync).RequireAuthorization(Policies.WriteMarks);
    }

    private static async Task<Results<Ok<List<ShownCell>>, NotFound, ForbidHttpResult, UnprocessableEntity<string>, BadRequest>> SaveCellsAsync(
        Guid id, HttpContext http, MarkService marks, RefusalWords words, CancellationToken ct)
    {
        if (await SentMarks.ReadAsync(http.Request, ct) is not { } sent)
        {
            return TypedResults.BadRequest();
        }

        var saved = await marks.SaveAsync(http.ToActor(), new MarkBatch(id, sent.TermId, sent.Cells ?? []), ct);
        if (!saved.IsRefused)
        {
            return TypedResults.Ok(saved.Value.Select(cell => ShownOf(cell, words)).ToList());
        }

        return saved.Refusal switch
        {
            _ when saved.Refusal == Refusal.NotFound => TypedResults.NotFound(),
            _ when saved.Refusal == Refusal.Forbidden => TypedResults.Forbid(),
            var refusal => TypedResults.UnprocessableEntity(words.Of(refusal)),
        };
    }

    private static ShownCell ShownOf(CellAnswer answer, RefusalWords words) => new(
        answer.PartId, answer.StudentId, answer.Cell.Text, answer.Cell.Version, answer.Refusal?.Code, answer.Refusal is { } refusal ? words.Of(refusal) : null);

    /// <summary>The first cell that is refused speaks for all; the others are saved.</summary>
    private static async Task<Answer> SaveBookAsync(Guid id, [FromQuery] Guid? term, IFormCollection form, HttpContext http, MarkService marks, CancellationToken ct)
    {
        var saved = await marks.SaveAsync(http.ToActor(), new MarkBatch(id, term ?? Guid.Empty, CellName.Read(form)), ct);
        var refusal = saved.IsRefused ? saved.Refusal : saved.Value.FirstOrDefault(cell => cell.Refusal is not null)?.Refusal;
        return AfterPost.Answer(refusal, GradeAddress.Book(id, term), "saved");
    }

    private static async Task<Answer> SaveCommentsAsync(
        Guid id, [FromQuery] Guid? term, IFormCollection form, HttpContext http, CommentService comments, CancellationToken ct)
    {
        var saved = await comments.OfSubjectAsync(http.ToActor(), id, term ?? Guid.Empty, CommentName.Read(form), ct);
        return AfterPost.Answer(saved.Refusal, GradeAddress.Book(id, term, "comments"), "comments");
    }

    private static async Task<Answer> SubmitAsync(Guid id, [FromQuery] Guid? term, IFormCollection form, HttpContext http, SheetService sheets, CancellationToken ct)
    {
        var submitted = await sheets.SubmitAsync(http.ToActor(), id, term ?? Guid.Empty, ct);
        return AfterPost.Answer(submitted.Refusal, GradeAddress.Book(id, term), "submitted");
    }

    private static async Task<Answer> ReopenAsync(Guid id, [FromQuery] Guid? term, IFormCollection form, HttpContext http, SheetService sheets, CancellationToken ct)
    {
        var reopened = await sheets.ReopenAsync(http.ToActor(), id, term ?? Guid.Empty, ct);
        return AfterPost.Answer(reopened.Refusal, GradeAddress.Book(id, term), "reopened");
    }

    private static async Task<Answer> RemoveAssessmentAsync(
        Guid id, [FromForm] Guid? book, [FromForm] Guid? term, HttpContext http, AssessmentService assessments, CancellationToken ct)
    {
        var removed = await assessments.RemoveAsync(http.ToActor(), id, ct);
        return AfterPost.Answer(removed.Refusal, book is { } page ? GradeAddress.Book(page, term) : GradeAddress.Home, "removed");
    }
}
