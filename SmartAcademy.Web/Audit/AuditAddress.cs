using System.Globalization;
using SmartAcademy.Data.Audit;
using SmartAcademy.Domain.Audit;

namespace SmartAcademy.Web.Audit;

/// <summary>The filters of the audit as they stand in its address; what cannot be read lets all through.</summary>
internal static class AuditAddress
{
    public const string List = "/audit";
    public const string Person = "person";
    public const string Type = "type";
    public const string Id = "id";

    private const string Before = "before";

    public static readonly IReadOnlyList<string> Filters = ["from", "to", Person, "action", Type, Id, "q"];

    public static AuditFilter Read(IQueryCollection query) => new()
    {
        From = Day(query["from"]),
        To = Day(query["to"]),
        ActorId = Guid.TryParse(query[Person], out var person) ? person : null,
        Action = AuditAction.All.FirstOrDefault(action => action == query["action"]),
        ResourceType = Word(query[Type]),
        ResourceId = Word(query[Id]),
        Search = query["q"],
        Before = Position(query[Before]),
    };

    /// <summary>The same list, going on after an entry; from the newest when there is none.</summary>
    public static string Page(IQueryCollection query, AuditPosition? after) => List + Kept(query).Add(after is null
        ? QueryString.Empty
        : QueryString.Create(Before, string.Create(CultureInfo.InvariantCulture, $"{after.At.UtcTicks}_{after.Id:N}"))).Value;

    /// <summary>The same filters for a download.</summary>
    public static string Export(IQueryCollection query, string format) => $"{List}/export.{format}{Kept(query)}";

    /// <summary>Everything about one thing.</summary>
    public static string Of(string type, object id) => List + QueryString.Create(Type, type).Add(Id, id.ToString() ?? "");

    public static string OfPerson(Guid userId) => List + QueryString.Create(Person, userId.ToString());

    private static QueryString Kept(IQueryCollection query) => QueryString.Create(query.Where(part => Filters.Contains(part.Key)));

    /// <summary>Longer than any stored, or with a NUL, it could only fail.</summary>
    private static string? Word(string? text) => text is { Length: > 0 and <= 80 } && !text.Contains('\0', StringComparison.Ordinal) ? text : null;

    private static AuditPosition? Position(string? text)
    {
        var parts = (text ?? "").Split('_');
        return parts.Length == 2 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            && ticks <= DateTimeOffset.MaxValue.UtcTicks && Guid.TryParseExact(parts[1], "N", out var id)
            ? new AuditPosition(new DateTimeOffset(ticks, TimeSpan.Zero), id)
            : null;
    }

    /// <summary>Days beyond any school's are left out: the ends of the calendar have no neighbour.</summary>
    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 2200
            ? day
            : null;
}
