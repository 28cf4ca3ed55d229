using System.Globalization;
using SmartAcademy.Data.Access;
using SmartAcademy.Domain.Access;

namespace SmartAcademy.Web.Access;

/// <summary>The filters of the log as they stand in its address; what cannot be read lets all through.</summary>
internal static class AccessLogAddress
{
    public const string List = "/access-logs";

    public static readonly IReadOnlyList<string> Filters = ["from", "to", "point", "status", "reason", "flag", "direction", "q", "student"];

    public static AccessLogFilter Read(IQueryCollection query) => new()
    {
        From = Day(query["from"]),
        To = Day(query["to"]),
        AccessPointId = Guid.TryParse(query["point"], out var point) ? point : null,
        Status = Enum.TryParse<AccessStatus>(query["status"], out var status) && Enum.IsDefined(status) ? status : null,
        Flag = ScanFindingWords.All.FirstOrDefault(flag => flag == query["flag"]),
        Reason = DenialReason.All.FirstOrDefault(reason => reason == query["reason"]),
        Direction = Enum.TryParse<GateDirection>(query["direction"], out var direction) && Enum.IsDefined(direction) ? direction : null,
        Search = query["q"],
        StudentId = Guid.TryParse(query["student"], out var student) ? student : null,
        Page = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1,
    };

    /// <summary>The same filters for a download.</summary>
    public static string Export(IQueryCollection query, string format) =>
        $"{List}/export.{format}" + QueryString.Create(query.Where(part => Filters.Contains(part.Key)));

    /// <summary>Days beyond any school's are left out: the ends of the calendar have no neighbour.</summary>
    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 2200
            ? day
            : null;
}
