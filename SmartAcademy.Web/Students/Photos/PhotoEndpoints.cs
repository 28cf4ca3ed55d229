using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using SmartAcademy.Data.Students;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Shell;
using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ForbidHttpResult>;
using NotFound = Microsoft.AspNetCore.Http.HttpResults.NotFound;

namespace SmartAcademy.Web.Students.Photos;

internal static class PhotoEndpoints
{
    /// <summary>Room for a picture somewhat too large, so that it is refused with words and not with a broken connection.</summary>
    private const int LargestRequest = 4 * PhotoStudio.LargestUpload;

    public static void MapPhotos(this IEndpointRouteBuilder app)
    {
        app.MapGet("/students/{id:guid}/photo", ShowAsync).RequireAuthorization(Policies.SeePhotos);
        app.MapPost("/students/{id:guid}/photo", SaveAsync).RequireAuthorization(Permission.StudentsWrite)
            .WithMetadata(new RequestSizeLimitAttribute(LargestRequest));
        app.MapPost("/students/{id:guid}/photo/remove", RemoveAsync).RequireAuthorization(Permission.StudentsWrite);
    }

    /// <summary>The address names the file, so a browser may keep it; a new photo has a new address.</summary>
    private static async Task<Results<FileStreamHttpResult, NotFound>> ShowAsync(
        Guid id, Guid? v, HttpContext http, StudentPhotos photos, CancellationToken ct)
    {
        if (await photos.OpenAsync(http.ToActor(), id, v, ct) is not { } photo)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.CacheControl = v is null ? "private, no-cache" : "private, max-age=31536000, immutable";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Stream(photo.Content, photo.ContentType, entityTag: new EntityTagHeaderValue($"\"{photo.Sha256[..32]}\""));
    }

    private static async Task<Answer> SaveAsync(
        Guid id, IFormFile? photo, HttpContext http, PhotoStudio studio, StudentPhotos photos, CancellationToken ct)
    {
        var page = $"/students/{id}";
        if (photo is null)
        {
            return AfterPost.Answer(StudentRefusals.PhotoMissing, page, "");
        }

        await using var upload = photo.OpenReadStream();
        var portrait = await studio.MakePortraitAsync(upload, ct);
        if (portrait.IsRefused)
        {
            return AfterPost.Answer(portrait.Refusal, page, "");
        }

        using var content = new MemoryStream(portrait.Value);
        var saved = await photos.SetAsync(http.ToActor(), id, content, ct);
        return AfterPost.Answer(saved.Refusal, page, "photo");
    }

    private static async Task<Answer> RemoveAsync(
        Guid id, IFormCollection form, HttpContext http, StudentPhotos photos, CancellationToken ct)
    {
        var removed = await photos.RemoveAsync(http.ToActor(), id, ct);
        return AfterPost.Answer(removed.Refusal, $"/students/{id}", "photo-removed");
    }
}
