using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Muster;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Muster;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Printing;
using SmartAcademy.Web.Shell;
using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ForbidHttpResult>;
using Nothing = Microsoft.AspNetCore.Http.HttpResults.NotFound;

namespace SmartAcademy.Web.Muster;

/// <summary>The acts of an evacuation, each a plain form: they work on a phone without scripts.</summary>
internal static class MusterEndpoints
{
    public static void MapMusterActs(this IEndpointRouteBuilder app)
    {
        var muster = app.MapGroup(MusterAddress.List).RequireAuthorization(Permission.MusterWrite);
        muster.MapPost("/{id:guid}/people/{personId:guid}/mark", MarkAsync);
        muster.MapPost("/{id:guid}/add", AddAsync);
        muster.MapPost("/{id:guid}/end", EndAsync);
        muster.MapGet("/{id:guid}/report.pdf", ReportAsync);
    }

    private static async Task<Answer> MarkAsync(
        Guid id, Guid personId, [FromForm] string? status, [FromForm] string? show, [FromForm] string? q, HttpContext http, MusterService musters, CancellationToken ct)
    {
        var said = Enum.TryParse<MusterStatus>(status, out var known) ? known : (MusterStatus)(-1);
        var marked = await musters.MarkAsync(http.ToActor(), id, personId, said, ct);
        return AfterPost.Answer(marked.Refusal, MusterAddress.Of(id, show, q), "marked");
    }

    private static async Task<Answer> AddAsync(Guid id, [FromForm] string? number, HttpContext http, MusterService musters, CancellationToken ct) =>
        AfterPost.Answer((await musters.AddAsync(http.ToActor(), id, number, ct)).Refusal, MusterAddress.Of(id), "added");

    private static async Task<Answer> EndAsync(Guid id, IFormCollection form, HttpContext http, MusterService musters, CancellationToken ct) =>
        AfterPost.Answer((await musters.EndAsync(http.ToActor(), id, ct)).Refusal, MusterAddress.Of(id), "ended");

    private static async Task<Results<FileContentHttpResult, Nothing>> ReportAsync(
        Guid id, HttpContext http, MusterService service, MusterQueries musters, Stationery stationery, AuditTrail audit, IStringLocalizer<MusterTexts> texts, CancellationToken ct)
    {
        var actor = http.ToActor();
        await service.JoinAsync(actor, id, ct);
        if (await musters.FindAsync(actor, id, MusterFilter.Whole, ct) is not { } sheet)
        {
            return TypedResults.NotFound();
        }

        using var paper = await stationery.TakeAsync(actor, texts[sheet.Head.IsDrill ? "report.drill" : "report"], ct);
        using var pdf = new MemoryStream();
        await MusterDocument.WriteAsync(pdf, paper, sheet, texts, ct);
        await audit.RecordAsync(actor, new AuditEvent(AuditAction.Printed, nameof(MusterCall), id.ToString()), ct);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(pdf.ToArray(), "application/pdf", "evacuation.pdf");
    }
}
