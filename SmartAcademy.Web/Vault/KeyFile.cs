using System.Text.Json;
using SmartAcademy.Domain.Vault;

namespace SmartAcademy.Web.Vault;

/// <summary>
/// Keys that the portal made for itself, in a file that only its own user may read. The file is read again when another process
/// added a key to it, so a portal goes on working while its keys are changed.
/// </summary>
internal sealed class KeyFile : IKeyRing
{
    private const int FirstVersion = 1;

    private volatile Reading kept;

    private KeyFile(string path)
    {
        Path = path;
        kept = Read();
    }

    public string Path { get; }

    public int CurrentVersion => Fresh().CurrentVersion;

    public IReadOnlyCollection<int> Versions => Fresh().Versions;

    /// <summary>Opens a file of keys, and makes it with a first key where there is none; two portals that start at once get the same.</summary>
    public static KeyFile Open(string folder, string fileName)
    {
        var path = System.IO.Path.Combine(System.IO.Path.GetFullPath(folder), fileName);
        if (!File.Exists(path))
        {
            PrivateFiles.CreateFolder(System.IO.Path.GetDirectoryName(path)!);
            PrivateFiles.Write(path, Text(new() { [FirstVersion] = KeyText.Make() }), overwrite: false);
        }

        return new KeyFile(path);
    }

    public byte[]? Find(int version) => kept.Ring.Find(version) ?? Fresh().Find(version);

    /// <summary>Adds a new key, which is the current one from then on; gives its version. One process at a time may do so.</summary>
    public int Add()
    {
        var keys = Keys();
        var version = keys.Keys.Max() + 1;
        keys[version] = KeyText.Make();
        PrivateFiles.Write(Path, Text(keys), overwrite: true);
        kept = Read();
        return version;
    }

    private KeyRing Fresh()
    {
        if (File.GetLastWriteTimeUtc(Path) != kept.WrittenAt)
        {
            kept = Read();
        }

        return kept.Ring;
    }

    /// <summary>The time before the text: a change in between is then read once more, never missed.</summary>
    private Reading Read()
    {
        var writtenAt = File.GetLastWriteTimeUtc(Path);
        return new Reading(writtenAt, KeyRing.Read(Keys(), null, Path));
    }

    private Dictionary<int, string> Keys() => JsonSerializer.Deserialize<Dictionary<int, string>>(File.ReadAllText(Path)) is { Count: > 0 } keys
        ? keys
        : throw new InvalidOperationException($"{Path} holds no key. Restore it from a backup, or remove it to start with a new key.");

    private static byte[] Text(Dictionary<int, string> keys) => JsonSerializer.SerializeToUtf8Bytes(keys);

    private sealed record Reading(DateTime WrittenAt, KeyRing Ring);
}
