using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SmartAcademy.Data.Releases;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Shell;
using SmartAcademy.Web.Students.Photos;
using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ForbidHttpResult>;
using Nothing = Microsoft.AspNetCore.Http.HttpResults.NotFound;

namespace SmartAcademy.Web.Releases;

/// <summary>The acts on a child's list of those who may collect it.</summary>
internal static class CollectorEndpoints
{
    /// <summary>Room for a picture somewhat too large, so that it is refused with words and not with a broken connection.</summary>
    private const int LargestRequest = 4 * PhotoStudio.LargestUpload;

    public static void MapCollectors(this IEndpointRouteBuilder app)
    {
        var student = app.MapGroup("/students/{id:guid}");
        student.MapPost("/guardians/{guardianId:guid}/collect", LetAsync).RequireAuthorization(Permission.GuardiansWrite);
        student.MapPost("/custody-notes", AddNoteAsync).RequireAuthorization(Permission.GuardiansWrite);
        student.MapPost("/custody-notes/{noteId:guid}/remove", RemoveNoteAsync).RequireAuthorization(Permission.GuardiansWrite);
        var collector = student.MapGroup("/collectors/{collectorId:guid}");
        collector.MapPost("/remove", RemoveAsync).RequireAuthorization(Permission.GuardiansWrite);
        collector.MapPost("/photo", SavePhotoAsync).RequireAuthorization(Permission.GuardiansWrite).WithMetadata(new RequestSizeLimitAttribute(LargestRequest));
        collector.MapGet("/photo", ShowPhotoAsync).RequireAuthorization(Permission.ReleasesRead);
    }

    private static async Task<Answer> LetAsync(
        Guid id, Guid guardianId, [FromForm] string? may, HttpContext http, CollectorService collectors, CancellationToken ct)
    {
        var allowed = may == "true";
        return Back(id, (await collectors.LetGuardianAsync(http.ToActor(), id, guardianId, allowed, ct)).Refusal, allowed ? "may" : "may-not");
    }

    private static async Task<Answer> AddNoteAsync(Guid id, [FromForm] string? words, HttpContext http, CollectorService collectors, CancellationToken ct) =>
        Back(id, (await collectors.AddNoteAsync(http.ToActor(), id, words, ct)).Refusal, "note-added");

    private static async Task<Answer> RemoveNoteAsync(
        Guid id, Guid noteId, IFormCollection form, HttpContext http, CollectorService collectors, CancellationToken ct) =>
        Back(id, (await collectors.RemoveNoteAsync(http.ToActor(), id, noteId, ct)).Refusal, "note-removed");

    private static async Task<Answer> RemoveAsync(
        Guid id, Guid collectorId, IFormCollection form, HttpContext http, CollectorService collectors, CancellationToken ct) =>
        Back(id, (await collectors.RemoveAsync(http.ToActor(), id, collectorId, ct)).Refusal, "collector-removed");

    private static async Task<Answer> SavePhotoAsync(
        Guid id, Guid collectorId, IFormFile? photo, HttpContext http, PhotoStudio studio, CollectorService collectors, CancellationToken ct)
    {
        if (photo is null)
        {
            return Back(id, StudentRefusals.PhotoMissing, "");
        }

        await using var upload = photo.OpenReadStream();
        var portrait = await studio.MakePortraitAsync(upload, ct);
        if (portrait.IsRefused)
        {
            return Back(id, portrait.Refusal, "");
        }

        using var content = new MemoryStream(portrait.Value);
        return Back(id, (await collectors.SetPhotoAsync(http.ToActor(), id, collectorId, content, ct)).Refusal, "collector-photo");
    }

    private static async Task<Results<FileStreamHttpResult, Nothing>> ShowPhotoAsync(
        Guid id, Guid collectorId, HttpContext http, CollectorPhotos photos, CancellationToken ct)
    {
        if (await photos.OpenAsync(http.ToActor(), id, collectorId, ct) is not { } photo)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Stream(photo.Content, photo.ContentType);
    }

    private static Answer Back(Guid id, Domain.Kernel.Refusal? refusal, string done) => AfterPost.Answer(refusal, $"/students/{id}?tab=pick-up", done);
}
