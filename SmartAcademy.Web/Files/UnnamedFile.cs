namespace SmartAcademy.Web.Files;

/// <summary>A place for a document while it is made.</summary>
internal static class UnnamedFile
{
    /// <summary>On disk, since a long document is many megabytes; readable by nobody else, and gone when closed.</summary>
    public static FileStream Open() => new(Path.GetTempFileName(), new FileStreamOptions
    {
        Mode = FileMode.Open,
        Access = FileAccess.ReadWrite,
        Options = System.IO.FileOptions.DeleteOnClose | System.IO.FileOptions.Asynchronous,
    });
}
