using Microsoft.Extensions.Localization;
using SmartAcademy.Data.Access.Analytics;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Classes;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Spreadsheets;
using SmartAcademy.Web.Ui;

namespace SmartAcademy.Web.Access.Analytics;

/// <summary>The tables behind the page as spreadsheets, streamed.</summary>
internal static class AnalyticsExport
{
    public static void MapAnalyticsExport(this IEndpointRouteBuilder app)
    {
        var export = app.MapGroup(AnalyticsAddress.Page).RequireAuthorization(Permission.AccessLogsExport);
        foreach (var format in Enum.GetValues<SheetFormat>())
        {
            var ending = format is SheetFormat.Csv ? "csv" : "xlsx";
            export.MapGet($"/hours.{ending}", (
                HttpContext http, GateAnalyticsQueries gates, IStringLocalizer<AnalyticsTexts> texts, IStringLocalizer<AccessTexts> words, CancellationToken ct) =>
                new SheetResult<GateHourLine>(
                    format, "gate-hours", texts["hours.title"], HourColumns(texts, words),
                    gates.ReadHoursAsync(http.ToActor(), AnalyticsAddress.Read(http.Request.Query), ct)));
            export.MapGet($"/unseen.{ending}", (HttpContext http, UnseenQueries students, IStringLocalizer<AnalyticsTexts> texts, CancellationToken ct) =>
                new SheetResult<UnseenStudent>(
                    format, "not-seen-today", texts["unseen.sheet"], UnseenColumns(texts),
                    students.ReadAsync(http.ToActor(), AnalyticsAddress.Read(http.Request.Query), ct)));
            export.MapGet($"/students.{ending}", (HttpContext http, PassSummaryQueries summaries, IStringLocalizer<AnalyticsTexts> texts, CancellationToken ct) =>
                new SheetResult<PassSummaryLine>(
                    format, "pass-summary", texts["summary.title"], SummaryColumns(texts),
                    summaries.ReadAsync(http.ToActor(), AnalyticsAddress.Read(http.Request.Query), ct)));
        }
    }

    private static SheetColumn<GateHourLine>[] HourColumns(IStringLocalizer<AnalyticsTexts> texts, IStringLocalizer<AccessTexts> words) =>
    [
        new(texts["late.day"], line => line.Day, 12),
        new(texts["hours.hour"], line => line.Hour, 8),
        new(words["AccessPoint"], line => line.AccessPoint, 22),
        new(texts["class"], line => line.Class is null ? null : ClassWords.Of(line.Class)),
        new(words["Direction"], line => words[$"way.{line.Direction}"].Value, 10),
        new(texts["denials.reason"], line => line.Reason is { } reason ? words[$"short.{reason}"].Value : null, 24),
        new(texts["scans"], line => line.Scans, 10),
    ];

    private static SheetColumn<UnseenStudent>[] UnseenColumns(IStringLocalizer<AnalyticsTexts> texts) =>
    [
        new(texts["student"], line => NameOf.First(line.Name, line.NameBangla), 28),
        new(texts["class"], line => ClassWords.Of(line.Class)),
        new(texts["roll"], line => line.RollNumber, 8),
        new(texts["number"], line => line.EnrolmentNumber),
        new(texts["last.seen"], line => line.LastSeen, 18),
    ];

    private static SheetColumn<PassSummaryLine>[] SummaryColumns(IStringLocalizer<AnalyticsTexts> texts) =>
    [
        new(texts["number"], line => line.EnrolmentNumber),
        new(texts["student"], line => NameOf.First(line.Name, line.NameBangla), 28),
        new(texts["class"], line => ClassWords.Of(line.Class)),
        new(texts["summary.passes"], line => line.Summary.Passes),
        new(texts["summary.days30"], line => line.Summary.DaysSeen30),
        new(texts["summary.days90"], line => line.Summary.DaysSeen90),
        new(texts["summary.arrival"], line => line.Summary.UsualArrival is { } time ? Say.Time(time) : null),
        new(texts["summary.late"], line => line.Summary.LateDays),
        new(texts["summary.denials"], line => line.Summary.Denials),
        new(texts["summary.first"], line => line.Summary.FirstSeen, 18),
        new(texts["last.seen"], line => line.Summary.LastSeen, 18),
    ];
}
