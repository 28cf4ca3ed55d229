namespace SmartAcademy.Web.Grades;

/// <summary>The name of a comment's input.</summary>
internal static class CommentName
{
    private const string Start = "comment.";

    public static string Of(Guid studentId) => $"{Start}{studentId:N}";

    public static Dictionary<Guid, string?> Read(IFormCollection form) => form
        .Where(field => field.Key.StartsWith(Start, StringComparison.Ordinal) && Guid.TryParseExact(field.Key[Start.Length..], "N", out _))
        .ToDictionary(field => Guid.ParseExact(field.Key[Start.Length..], "N"), field => (string?)field.Value.ToString());
}
