using Microsoft.AspNetCore.WebUtilities;
using SmartAcademy.Data.Muster;

namespace SmartAcademy.Web.Muster;

/// <summary>The pages of evacuations.</summary>
internal static class MusterAddress
{
    public const string List = "/gate/muster";
    public const string Visitors = "visitors";
    public const string Staff = "staff";
    public const string Missing = "missing";

    public static string Of(Guid id) => $"{List}/{id}";

    public static string Of(Guid id, MusterClass row) => $"{Of(id)}?show={ShowOf(row)}";

    /// <summary>What leads to a class, the staff or the visitors; nothing does to students without a class.</summary>
    public static string? ShowOf(MusterClass row) => row.Kind switch
    {
        MusterKind.Staff => Staff,
        MusterKind.Visitor => Visitors,
        _ => row.Id?.ToString(),
    };

    /// <summary>Back to what the person was looking at.</summary>
    public static string Of(Guid id, string? show, string? search) =>
        QueryHelpers.AddQueryString(Of(id), new Dictionary<string, string?> { ["show"] = Known(show), ["q"] = string.IsNullOrWhiteSpace(search) ? null : search });

    public static MusterFilter Filter(string? show, string? search) =>
        new(search, Guid.TryParse(show, out var classId) ? classId : null, KindOf(show), show == Missing);

    private static MusterKind? KindOf(string? show) => show switch
    {
        Staff => MusterKind.Staff,
        Visitors => MusterKind.Visitor,
        _ => null,
    };

    private static string? Known(string? show) => show is Visitors or Staff or Missing || Guid.TryParse(show, out _) ? show : null;
}
