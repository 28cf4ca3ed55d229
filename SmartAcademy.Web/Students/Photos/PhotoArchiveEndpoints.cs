using Microsoft.AspNetCore.Mvc;
using SmartAcademy.Data.Files;
using SmartAcademy.Data.Work;
using SmartAcademy.Domain.Files;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Shell;
using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ForbidHttpResult>;

namespace SmartAcademy.Web.Students.Photos;

internal static class PhotoArchiveEndpoints
{
    private const string Page = "/students/photos";
    private const int EnvelopeBytes = 1024 * 1024;

    public static void MapPhotoArchives(this IEndpointRouteBuilder app) =>
        app.MapPost(Page, StartAsync).RequireAuthorization(Permission.StudentsWrite)
            .WithMetadata(new RequestSizeLimitAttribute(PhotoArchiveRunner.LargestArchive + EnvelopeBytes))
            .WithFormOptions(multipartBodyLengthLimit: PhotoArchiveRunner.LargestArchive + EnvelopeBytes);

    private static async Task<Answer> StartAsync(IFormFile? archive, HttpContext http, FileService files, WorkService work, CancellationToken ct)
    {
        var actor = http.ToActor();
        if (await RefusedAsync(actor, archive, ct) is { } refusal)
        {
            return AfterPost.Answer(refusal, Page, "");
        }

        await using var upload = archive!.OpenReadStream();
        var kept = new NewFile(actor.SchoolId!.Value, FileKind.PhotoArchive, "application/zip", null);
        var fileId = await files.SaveAsync(actor, kept, upload, ct);
        var started = await work.StartAsync(actor, PhotoArchiveRunner.WorkKind, new PhotoArchive(fileId), ct);
        return started.IsRefused ? AfterPost.Answer(started.Refusal, Page, "") : TypedResults.LocalRedirect($"/work/{started.Value}");
    }

    private static async Task<Refusal?> RefusedAsync(Actor actor, IFormFile? archive, CancellationToken ct)
    {
        if (actor.SchoolId is null)
        {
            return SchoolRefusals.ChooseSchoolFirst;
        }

        if (archive is null or { Length: 0 })
        {
            return StudentRefusals.ArchiveNotZip;
        }

        if (archive.Length > PhotoArchiveRunner.LargestArchive)
        {
            return StudentRefusals.ArchiveTooLarge;
        }

        var start = new byte[4];
        await using var upload = archive.OpenReadStream();
        await upload.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, ct);
        return start is [(byte)'P', (byte)'K', 3, 4] ? null : StudentRefusals.ArchiveNotZip;
    }
}
