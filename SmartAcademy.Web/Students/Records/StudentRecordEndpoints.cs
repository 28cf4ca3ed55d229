using Microsoft.AspNetCore.Http.HttpResults;
using SmartAcademy.Data.Files;
using SmartAcademy.Data.Students.Records;
using SmartAcademy.Domain.Files;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;

namespace SmartAcademy.Web.Students.Records;

internal static class StudentRecordEndpoints
{
    public static void MapStudentRecords(this IEndpointRouteBuilder app) =>
        app.MapGet("/students/{id:guid}/record.zip", DownloadAsync).RequireAuthorization(Permission.StudentsExport);

    private static async Task<Results<FileContentHttpResult, NotFound>> DownloadAsync(
        Guid id, HttpContext http, StudentRecordQueries records, FileService files, StudentRecordArchive archive, CancellationToken ct)
    {
        var actor = http.ToActor();
        if (await records.FindAsync(actor, id, ct) is not { } record)
        {
            return TypedResults.NotFound();
        }

        var photo = record.PhotoFileId is { } fileId ? await files.OpenAsync(actor, fileId, FileKind.StudentPhoto, ct) : null;
        await using var content = photo?.Content;
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(await archive.PackAsync(record, content, ct), "application/zip", $"record-{record.EnrolmentNumber}.zip");
    }
}
