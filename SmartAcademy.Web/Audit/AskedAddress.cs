namespace SmartAcademy.Web.Audit;

/// <summary>What a request asked for, by its route: the first id in it, and the word before that id.</summary>
/// <param name="Path">Without the query, which may hold names.</param>
/// <param name="ResourceType">As the audit names it; Page where the route tells of no thing.</param>
/// <param name="ResourceId">Empty where the route has no id.</param>
internal sealed record AskedAddress(string Path, string ResourceType, string ResourceId)
{
    private const int LongestPath = 300;

    private static readonly Dictionary<string, string> TypeByWord = new()
    {
        ["students"] = "Student",
        ["guardians"] = "Guardian",
        ["classes"] = "SchoolClass",
        ["departments"] = "Department",
        ["academic-years"] = "AcademicYear",
        ["schools"] = "School",
        ["passes"] = "Pass",
        ["access-points"] = "AccessPoint",
        ["devices"] = "ReaderDevice",
        ["webhooks"] = "WebhookSubscription",
        ["users"] = "User",
        ["roles"] = "Role",
        ["work"] = "WorkOrder",
        ["audit"] = "AuditEntry",
    };

    public static AskedAddress Of(RouteEndpoint route, RouteValueDictionary values, PathString path)
    {
        var id = values.Where(value => Guid.TryParse(value.Value?.ToString(), out _)).Select(value => value.Value!.ToString()!).FirstOrDefault();
        var word = route.RoutePattern.PathSegments.SelectMany(part => part.Parts).OfType<Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart>()
            .Select(part => part.Content).FirstOrDefault(TypeByWord.ContainsKey);
        var text = path.Value ?? "";
        return new AskedAddress(
            text.Length > LongestPath ? text[..LongestPath] : text, word is null ? "Page" : TypeByWord[word], id ?? "");
    }
}
