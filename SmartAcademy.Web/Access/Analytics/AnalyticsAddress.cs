using System.Globalization;
using SmartAcademy.Data.Access.Analytics;

namespace SmartAcademy.Web.Access.Analytics;

/// <summary>The page's filters as they stand in its address; what cannot be read lets all through.</summary>
internal static class AnalyticsAddress
{
    public const string Page = "/gate/analytics";

    private static readonly string[] Filters = ["from", "to", "point", "class"];

    public static AnalyticsFilter Read(IQueryCollection query) => new()
    {
        From = Day(query["from"]),
        To = Day(query["to"]),
        AccessPointId = Guid.TryParse(query["point"], out var point) ? point : null,
        ClassId = Guid.TryParse(query["class"], out var classId) ? classId : null,
        Page = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1,
    };

    public static bool IsFiltered(IQueryCollection query) => Filters.Any(name => !string.IsNullOrWhiteSpace(query[name]));

    /// <summary>The same filters for a download.</summary>
    public static string Export(IQueryCollection query, string sheet, string format) =>
        $"{Page}/{sheet}.{format}" + QueryString.Create(query.Where(part => Filters.Contains(part.Key)));

    /// <summary>The log with the scans behind a count.</summary>
    public static string Log(AnalyticsFilter filter, DateOnly from, DateOnly to, string reason) =>
        AccessLogAddress.List + QueryString.Create(
        [
            new("from", from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            new("to", to.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            new("reason", reason),
            .. filter.AccessPointId is { } point ? [new KeyValuePair<string, string?>("point", point.ToString())] : Array.Empty<KeyValuePair<string, string?>>(),
        ]);

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 2200
            ? day
            : null;
}
