namespace SmartAcademy.Web.Students.Photos;

/// <summary>A file of an archive and the code of its refusal.</summary>
internal sealed record RefusedPhoto(string File, string Code);
