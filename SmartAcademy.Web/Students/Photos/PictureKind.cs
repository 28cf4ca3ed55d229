namespace SmartAcademy.Web.Students.Photos;

internal enum PictureKind
{
    Jpeg,
    Png,
    WebP,
}
