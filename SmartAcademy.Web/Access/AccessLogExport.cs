using Microsoft.Extensions.Localization;
using SmartAcademy.Data.Access;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Classes;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Spreadsheets;

namespace SmartAcademy.Web.Access;

/// <summary>The filtered log as a spreadsheet, streamed.</summary>
internal static class AccessLogExport
{
    public static void MapAccessLogExport(this IEndpointRouteBuilder app)
    {
        var export = app.MapGroup(AccessLogAddress.List).RequireAuthorization(Permission.AccessLogsExport);
        export.MapGet("/export.xlsx", (HttpContext http, AccessQueries logs, IStringLocalizer<AccessTexts> texts, CancellationToken ct) =>
            Sheet(SheetFormat.Xlsx, http, logs, texts, ct));
        export.MapGet("/export.csv", (HttpContext http, AccessQueries logs, IStringLocalizer<AccessTexts> texts, CancellationToken ct) =>
            Sheet(SheetFormat.Csv, http, logs, texts, ct));
    }

    private static SheetResult<AccessLogLine> Sheet(
        SheetFormat format, HttpContext http, AccessQueries logs, IStringLocalizer<AccessTexts> texts, CancellationToken ct) =>
        new(format, "access-log", texts["logs"], Columns(texts), logs.ReadAsync(http.ToActor(), AccessLogAddress.Read(http.Request.Query), ct));

    private static SheetColumn<AccessLogLine>[] Columns(IStringLocalizer<AccessTexts> texts) =>
    [
        new(texts["Time"], line => line.At, 18),
        new(texts["EnrolmentNumber"], line => line.EnrolmentNumber),
        new(texts["Name"], line => line.PersonName, 28),
        new(texts["NameBangla"], line => line.StudentNameBangla, 28),
        new(texts["Class"], line => line.Class is { } title ? ClassWords.Of(title) : null),
        new(texts["Host"], line => line.VisitorHost, 24),
        new(texts["Pass"], line => line.PassNumber),
        new(texts["Direction"], line => texts[$"way.{line.Direction}"].Value, 10),
        new(texts["Result"], line => texts[$"status.{line.Status}"].Value, 10),
        new(texts["Reason"], line => line.Reason is { } reason ? texts[$"short.{reason}"].Value : null, 22),
        new(texts["Flags"], line => line.Flags.Count == 0 ? null : string.Join(", ", line.Flags.Select(flag => texts[$"flag.{flag}"].Value)), 22),
        new(texts["LateMinutes"], line => line.LateMinutes),
        new(texts["OverrideReason"], line => line.OverrideReason is { } why ? texts[$"why.{why}"].Value : null, 24),
        new(texts["ReadBy_Typed"], line => line.TypedReason, 24),
        new(texts["AccessPoint"], line => line.AccessPointName, 20),
        new(texts["Device"], line => line.DeviceName, 20),
        new(texts["School"], line => line.SchoolCode, 10),
        new(texts["Remarks"], line => line.ClockSkewed ? texts["scan.clock"].Value : line.Offline ? texts["scan.offline"].Value : null, 18),
    ];
}
