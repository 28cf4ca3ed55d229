namespace SmartAcademy.Web.Students.Photos;

/// <summary>The order of the work that takes many photos from a ZIP file.</summary>
internal sealed record PhotoArchive(Guid FileId);
