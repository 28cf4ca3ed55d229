using System.Security.Cryptography;
using System.Text.Json;
using SmartAcademy.Domain.Passes;

namespace SmartAcademy.Web.Passes.Keys;

/// <summary>A key that the portal made for itself, in a file that only its own user may read.</summary>
internal static class PassKeyFile
{
    private const string FileName = "passes.json";
    private const int FirstVersion = 1;

    /// <summary>Reads the folder's keys, and makes the first one where there is none; two portals that start at once get the same.</summary>
    public static PassKeyRing Open(string folder)
    {
        var path = Path.Combine(Path.GetFullPath(folder), FileName);
        if (!File.Exists(path))
        {
            Make(path);
        }

        var kept = JsonSerializer.Deserialize<Dictionary<int, string>>(File.ReadAllText(path));
        return kept is { Count: > 0 }
            ? PassKeyRing.Read(kept, null, path)
            : throw new InvalidOperationException($"{path} holds no key. Restore it from a backup, or remove it to start with a new key.");
    }

    /// <summary>Written whole beside its place and linked into it: the first one wins, and nobody reads half a file.</summary>
    private static void Make(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        CreatePrivateFolder(folder);
        var fresh = Path.Combine(folder, Path.GetRandomFileName());
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(PassToken.ShortestKey));
        using (var file = new FileStream(fresh, PrivateFile()))
        {
            JsonSerializer.Serialize(file, new Dictionary<int, string> { [FirstVersion] = key });
            file.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(fresh, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(fresh);
        }
    }

    private static void CreatePrivateFolder(string folder)
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

    private static FileStreamOptions PrivateFile()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
