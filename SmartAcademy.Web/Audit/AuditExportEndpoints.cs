using Microsoft.Extensions.Localization;
using SmartAcademy.Data.Audit;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Spreadsheets;

namespace SmartAcademy.Web.Audit;

/// <summary>The filtered audit as a spreadsheet, streamed; that it was taken is itself audited.</summary>
internal static class AuditExportEndpoints
{
    public static void MapAuditExport(this IEndpointRouteBuilder app)
    {
        var export = app.MapGroup(AuditAddress.List).RequireAuthorization(Permission.AuditExport);
        export.MapGet("/export.xlsx", (HttpContext http, AuditQueries audit, AuditWords words, IStringLocalizer<AuditTexts> texts, CancellationToken ct) =>
            SheetAsync(SheetFormat.Xlsx, http, audit, words, texts, ct));
        export.MapGet("/export.csv", (HttpContext http, AuditQueries audit, AuditWords words, IStringLocalizer<AuditTexts> texts, CancellationToken ct) =>
            SheetAsync(SheetFormat.Csv, http, audit, words, texts, ct));
    }

    private static async Task<SheetResult<AuditLine>> SheetAsync(
        SheetFormat format, HttpContext http, AuditQueries audit, AuditWords words, IStringLocalizer texts, CancellationToken ct)
    {
        var actor = http.ToActor();
        var clock = await audit.ClockAsync(actor, ct);
        var rows = audit.ReadAsync(actor, AuditAddress.Read(http.Request.Query) with { Before = null }, ct);
        return new SheetResult<AuditLine>(format, "audit", texts["title"], Columns(texts, words, clock), rows);
    }

    private static SheetColumn<AuditLine>[] Columns(IStringLocalizer texts, AuditWords words, SchoolClock clock) =>
    [
        new(texts["when"], line => TimeZoneInfo.ConvertTime(line.At, clock.Zone), 18),
        new(texts["who"], words.By, 24),
        new(texts["action"], line => words.Action(line.Action), 16),
        new(texts["type"], line => words.Type(line.ResourceType), 18),
        new(texts["about"], line => line.About, 26),
        new(texts["id"], line => line.ResourceId, 38),
        new(texts["changes"], line => string.Join("; ", line.Changes.Select(change => Told(change, words, clock))), 60),
        new(texts["details"], line => string.Join("; ", line.Details.Select(detail => $"{words.Detail(detail.Key)}: {words.DetailValue(detail.Key, detail.Value)}")), 40),
        new(texts["from.where"], line => line.Address, 18),
        new(texts["program"], line => line.UserAgent, 30),
    ];

    private static string Told(AuditChange change, AuditWords words, SchoolClock clock) =>
        $"{words.Field(change.Field)}: {words.Value(change.Field, change.Old, clock)} → {words.Value(change.Field, change.New, clock)}";
}
