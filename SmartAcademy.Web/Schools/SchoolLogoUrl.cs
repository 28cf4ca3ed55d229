namespace SmartAcademy.Web.Schools;

/// <summary>Where a logo is served; the id of the file in the address lets browsers keep it.</summary>
internal static class SchoolLogoUrl
{
    public static string? Of(Guid schoolId, Guid? logoFileId) => logoFileId is { } file ? $"/schools/{schoolId}/logo?v={file:N}" : null;
}
