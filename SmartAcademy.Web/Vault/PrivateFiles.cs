using System.Runtime.InteropServices;

namespace SmartAcademy.Web.Vault;

/// <summary>Files and folders that only the portal's own user may read.</summary>
internal static partial class PrivateFiles
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

        if (overwrite)
        {
            File.Move(fresh, path, overwrite: true);
        }
        else
        {
            GiveName(fresh, path);
        }
    }

    /// <summary>On Unix by a second name, because moving there looks for the file first and replaces one that comes in between.</summary>
    private static void GiveName(string fresh, string path)
    {
        try
        {
            if (OperatingSystem.IsWindows())
            {
                File.Move(fresh, path);
            }
            else if (Link(fresh, path) != 0)
            {
                throw new IOException(Marshal.GetLastPInvokeErrorMessage());
            }
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another portal was first: its file stays, and this one goes below.
        }
        finally
        {
            File.Delete(fresh);
        }
    }

    [LibraryImport("libc", EntryPoint = "link", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string existing, string another);

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
