using System.Globalization;
using Microsoft.Extensions.Localization;
using SmartAcademy.Data.Attendance;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;

namespace SmartAcademy.Web.Attendance;

/// <summary>The register of a month as a file.</summary>
internal static class MonthSheetEndpoints
{
    public static void MapMonthSheets(this IEndpointRouteBuilder app)
    {
        var sheets = app.MapGroup("/attendance/month/{id:guid}").RequireAuthorization(Permission.AttendanceExport);
        sheets.MapGet("/sheet.pdf", PdfAsync);
        sheets.MapGet("/sheet.xlsx", XlsxAsync);
    }

    private static async Task<IResult> PdfAsync(
        Guid id, string? month, HttpContext http, MonthSheetQueries sheets, MonthSheetDocument document, CancellationToken ct)
    {
        if (RegisterUrl.Day(month) is not { } day || await sheets.ExportAsync(http.ToActor(), id, day, ct) is not { } sheet)
        {
            return TypedResults.NotFound();
        }

        using var bytes = new MemoryStream();
        await document.WriteAsync(sheet, bytes, ct);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(bytes.ToArray(), "application/pdf", NameOf(sheet, "pdf"));
    }

    private static async Task<IResult> XlsxAsync(
        Guid id, string? month, HttpContext http, MonthSheetQueries sheets, IStringLocalizer<AttendanceTexts> texts, CancellationToken ct)
    {
        if (RegisterUrl.Day(month) is not { } day || await sheets.ExportAsync(http.ToActor(), id, day, ct) is not { } sheet)
        {
            return TypedResults.NotFound();
        }

        using var bytes = new MemoryStream();
        await MonthSheetWorkbook.WriteAsync(sheet, texts, bytes, ct);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(bytes.ToArray(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", NameOf(sheet, "xlsx"));
    }

    private static string NameOf(MonthSheet sheet, string extension) =>
        string.Create(CultureInfo.InvariantCulture, $"attendance-{sheet.Label.Replace(' ', '-')}-{sheet.FirstDay:yyyy-MM}.{extension}");
}
