using System.ComponentModel.DataAnnotations;

namespace SmartAcademy.Web.Files;

/// <summary>Section <c>Files</c>.</summary>
internal sealed class FileOptions
{
    public const string Section = "Files";

    /// <summary>Folder of uploaded and made files, relative to the working folder or absolute.</summary>
    [Required]
    public string Folder { get; set; } = ".academy/files";
}
