using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students.Import;

namespace SmartAcademy.Web.Students.Import;

/// <summary>The addresses of the import.</summary>
internal static class ImportUrl
{
    public const string Home = "/students/import";

    public static string Of(Guid importId) => $"{Home}/{importId}";

    public static string Of(Guid importId, RowOutcome? outcome) => outcome is null ? Of(importId) : $"{Of(importId)}?outcome={outcome}";

    public static string Act(Guid importId, string act) => $"{Of(importId)}/{act}";

    /// <summary>Back to a page that tells why the wish was refused.</summary>
    public static string Refused(string page, Refusal refusal) => $"{page}?refused={Uri.EscapeDataString(refusal.Code)}";
}
