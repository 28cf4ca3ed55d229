using Microsoft.AspNetCore.WebUtilities;
using SmartAcademy.Data.Muster;

namespace SmartAcademy.Web.Muster;

/// <summary>The pages of evacuations.</summary>
internal static class MusterAddress
{
    public const string List = "/gate/muster";
    public const string Visitors = "visitors";
    public const string Missing = "missing";

    public static string Of(Guid id) => $"{List}/{id}";

    public static string Of(Guid id, MusterClass row) => $"{Of(id)}?show={(row.IsVisitors ? Visitors : row.Id?.ToString() ?? "")}";

    /// <summary>Back to what the person was looking at.</summary>
    public static string Of(Guid id, string? show, string? search) =>
        QueryHelpers.AddQueryString(Of(id), new Dictionary<string, string?> { ["show"] = Known(show), ["q"] = string.IsNullOrWhiteSpace(search) ? null : search });

    public static MusterFilter Filter(string? show, string? search) =>
        new(search, Guid.TryParse(show, out var classId) ? classId : null, show == Visitors, show == Missing);

    private static string? Known(string? show) => show is Visitors or Missing || Guid.TryParse(show, out _) ? show : null;
}
