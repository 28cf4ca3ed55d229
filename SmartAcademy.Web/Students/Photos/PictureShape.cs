namespace SmartAcademy.Web.Students.Photos;

/// <summary>What becomes of an uploaded picture, in the words of vipsthumbnail.</summary>
/// <param name="FileName">The file it writes.</param>
/// <param name="Output">The same with the options of the writer.</param>
/// <param name="Options">Size and crop.</param>
internal sealed record PictureShape(string FileName, string Output, params string[] Options)
{
    /// <summary>The middle of the picture as a square; small pictures grow.</summary>
    public static readonly PictureShape Portrait =
        new("out.jpg", "out.jpg[Q=85,strip,background=255]", "--size", "400x400", "--smartcrop", "centre", "--export-profile", "srgb");

    /// <summary>The whole picture; small ones stay as they are.</summary>
    public static readonly PictureShape Logo = new("out.png", "out.png[strip]", "--size", "600x600>", "--export-profile", "srgb");
}
