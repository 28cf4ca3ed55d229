namespace SmartAcademy.Domain.Students.Import;

public enum ImportStatus
{
    /// <summary>The file was read; its columns wait to be confirmed.</summary>
    Uploaded,

    /// <summary>A dry run shows what would happen.</summary>
    Checked,
    Applied,
    Undone,
}
