namespace SmartAcademy.Web.Api;

/// <summary>One address and method of the API, as its page shows it.</summary>
public sealed record ApiOperation(
    string Method, string Path, string Summary, IReadOnlyList<ApiField> Sends, IReadOnlyList<ApiField> Gets, IReadOnlyList<string> Statuses);
