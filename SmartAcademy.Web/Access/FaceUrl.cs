namespace SmartAcademy.Web.Access;

/// <summary>Where the photo of a student is served to people; null shows initials.</summary>
internal static class FaceUrl
{
    public static string? Of(Guid? studentId, Guid? photoFileId) =>
        studentId is not null && photoFileId is not null ? $"/students/{studentId}/photo?v={photoFileId:N}" : null;
}
