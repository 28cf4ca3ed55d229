namespace SmartAcademy.Web.Students;

/// <summary>Where a portrait is served; the id of the file in the address lets browsers keep it for a year.</summary>
internal static class StudentPhotoUrl
{
    public static string? Of(Guid studentId, Guid? photoFileId) => photoFileId is { } file ? $"/students/{studentId}/photo?v={file:N}" : null;
}
