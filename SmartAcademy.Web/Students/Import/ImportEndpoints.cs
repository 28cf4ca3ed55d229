using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SmartAcademy.Data.Students.Import;
using SmartAcademy.Data.Work;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students.Import;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Spreadsheets;

namespace SmartAcademy.Web.Students.Import;

/// <summary>What the forms of the import pages send; each answers with the page to see next.</summary>
internal static class ImportEndpoints
{
    public static void MapClassListImport(this IEndpointRouteBuilder app)
    {
        var imports = app.MapGroup(ImportUrl.Home).RequireAuthorization(Permission.StudentsImport)
            .WithMetadata(new RequireAntiforgeryTokenAttribute());
        imports.MapPost("/upload", UploadAsync).WithMetadata(new RequestSizeLimitAttribute(SheetLimits.FileBytes + BodyLimits.Form));
        imports.MapPost("/{id:guid}/apply", ApplyAsync);
        imports.MapPost("/{id:guid}/undo", UndoAsync);
        imports.MapPost("/{id:guid}/cancel", CancelAsync);
    }

    private static async Task<RedirectHttpResult> UploadAsync(IFormFile? file, HttpContext http, ClassListService lists, CancellationToken ct)
    {
        var list = await ReadAsync(file, ct);
        if (list.IsRefused)
        {
            return TypedResults.LocalRedirect(ImportUrl.Refused(ImportUrl.Home, list.Refusal));
        }

        var importId = await lists.UploadAsync(http.ToActor(), list.Value, ct);
        return TypedResults.LocalRedirect(
            importId.IsRefused ? ImportUrl.Refused(ImportUrl.Home, importId.Refusal) : ImportUrl.Of(importId.Value));
    }

    private static async Task<Result<UploadedList>> ReadAsync(IFormFile? file, CancellationToken ct)
    {
        if (file is null)
        {
            return ImportRefusals.FileMissing;
        }

        if (file.Length > SheetLimits.FileBytes)
        {
            return ImportRefusals.FileTooLarge;
        }

        var bytes = new byte[file.Length];
        await using var content = file.OpenReadStream();
        await content.ReadExactlyAsync(bytes, ct);
        return ClassListFile.Read(file.FileName, bytes);
    }

    private static async Task<RedirectHttpResult> ApplyAsync(Guid id, HttpContext http, ClassListService lists, CancellationToken ct) =>
        Back(id, (await lists.StartApplyAsync(http.ToActor(), id, ct)).Refusal);

    private static async Task<RedirectHttpResult> UndoAsync(Guid id, HttpContext http, ClassListService lists, CancellationToken ct) =>
        Back(id, (await lists.StartUndoAsync(http.ToActor(), id, ct)).Refusal);

    private static async Task<RedirectHttpResult> CancelAsync(
        Guid id, HttpContext http, ClassListQueries lists, WorkService work, CancellationToken ct)
    {
        var actor = http.ToActor();
        var import = await lists.FindAsync(actor, id, ct);
        var cancelled = import?.WorkId is { } workId ? await work.CancelAsync(actor, workId, ct) : Refusal.NotFound;
        return Back(id, cancelled.Refusal);
    }

    private static RedirectHttpResult Back(Guid id, Refusal? refusal) =>
        TypedResults.LocalRedirect(refusal is null ? ImportUrl.Of(id) : ImportUrl.Refused(ImportUrl.Of(id), refusal));
}
