namespace SmartAcademy.Web.Vault;

/// <summary>Files and folders that only the portal's own user may read.</summary>
internal static class PrivateFiles
{
    public static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>
    /// Written whole beside its place and moved into it, so nobody reads half a file. Without <paramref name="overwrite"/> the first
    /// writer wins and the others leave the file as it is.
    /// </summary>
    public static void Write(string path, ReadOnlySpan<byte> content, bool overwrite)
    {
        var fresh = Path.Combine(Path.GetDirectoryName(path)!, Path.GetRandomFileName());
        using (var file = new FileStream(fresh, NewFile()))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(fresh, path, overwrite);
        }
        catch (IOException) when (!overwrite && File.Exists(path))
        {
            File.Delete(fresh);
        }
    }

    private static FileStreamOptions NewFile()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
