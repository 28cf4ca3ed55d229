using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;
using SmartAcademy.Data.Visitors;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Spreadsheets;

namespace SmartAcademy.Web.Visitors;

/// <summary>Badges, faces and exports.</summary>
internal static class VisitPapers
{
    public static void MapVisitPapers(this IEndpointRouteBuilder app)
    {
        var visitors = app.MapGroup(VisitAddress.List);
        visitors.MapGet("/{id:guid}/badge.pdf", BadgeAsync).RequireAuthorization(Permission.VisitorsWrite);
        visitors.MapGet("/{id:guid}/photo", PhotoAsync).RequireAuthorization(Permission.VisitorsRead);
        visitors.MapGet("/export.xlsx", (HttpContext http, VisitQueries visits, IStringLocalizer<VisitorTexts> texts, CancellationToken ct) =>
            Sheet(SheetFormat.Xlsx, http, visits, texts, ct)).RequireAuthorization(Permission.VisitorsExport);
        visitors.MapGet("/export.csv", (HttpContext http, VisitQueries visits, IStringLocalizer<VisitorTexts> texts, CancellationToken ct) =>
            Sheet(SheetFormat.Csv, http, visits, texts, ct)).RequireAuthorization(Permission.VisitorsExport);
    }

    private static async Task<Results<FileContentHttpResult, RedirectHttpResult, NotFound>> BadgeAsync(
        Guid id, HttpContext http, VisitBadges badges, CancellationToken ct)
    {
        var badge = await badges.PrintAsync(http.ToActor(), id, ct);
        if (badge.IsRefused)
        {
            return badge.Refusal == Refusal.NotFound ? TypedResults.NotFound() : TypedResults.LocalRedirect($"{VisitAddress.Of(id)}?refused={badge.Refusal.Code}");
        }

        using var pdf = new MemoryStream();
        await BadgeDocument.WriteAsync(pdf, badge.Value, ct);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(pdf.ToArray(), "application/pdf", $"{badge.Value.Number}.pdf");
    }

    private static async Task<Results<FileStreamHttpResult, NotFound>> PhotoAsync(Guid id, HttpContext http, VisitBadges badges, CancellationToken ct)
    {
        if (await badges.OpenPhotoAsync(http.ToActor(), id, ct) is not { } photo)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Stream(photo.Content, photo.ContentType, entityTag: new EntityTagHeaderValue($"\"{photo.Sha256[..32]}\""));
    }

    private static SheetResult<VisitLine> Sheet(
        SheetFormat format, HttpContext http, VisitQueries visits, IStringLocalizer<VisitorTexts> texts, CancellationToken ct) =>
        new(format, "visitors", texts["title"], Columns(texts), visits.ReadAsync(http.ToActor(), VisitAddress.Read(http.Request.Query), ct));

    private static SheetColumn<VisitLine>[] Columns(IStringLocalizer<VisitorTexts> texts) =>
    [
        new(texts["ExpectedAt"], line => line.ExpectedAt, 18),
        new(texts["Name"], line => line.Name, 28),
        new(texts["Company"], line => line.Company, 24),
        new(texts["Host"], line => line.Host, 24),
        new(texts["Purpose"], line => line.Purpose, 32),
        new(texts["Status"], line => texts[$"status.{line.Status}"].Value, 14),
        new(texts["came"], line => line.CameAt, 18),
        new(texts["left"], line => line.LeftAt, 18),
        new(texts["badge"], line => line.PassNumber, 14),
    ];
}
