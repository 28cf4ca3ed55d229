using SmartAcademy.Data.Passes;

namespace SmartAcademy.Web.Passes;

/// <summary>Where the photo of a pass's holder is served.</summary>
internal static class PassPhoto
{
    public static string? UrlOf(PassLine pass) => UrlOf(pass.StudentId, pass.PhotoFileId);

    public static string? UrlOf(OwnPass pass) => UrlOf(pass.StudentId, pass.PhotoFileId);

    private static string? UrlOf(Guid? studentId, Guid? photo) =>
        studentId is not null && photo is not null ? $"/students/{studentId}/photo?v={photo:N}" : null;
}
