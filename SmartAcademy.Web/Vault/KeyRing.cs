using System.Collections.Frozen;
using SmartAcademy.Domain.Vault;

namespace SmartAcademy.Web.Vault;

/// <summary>Keys as they were at start.</summary>
internal sealed class KeyRing : IKeyRing
{
    private readonly FrozenDictionary<int, byte[]> keys;

    private KeyRing(FrozenDictionary<int, byte[]> keys, int current) => (this.keys, CurrentVersion) = (keys, current);

    public int CurrentVersion { get; }

    public IReadOnlyCollection<int> Versions => keys.Keys;

    /// <summary>Reads Base64 keys; every fault names its setting.</summary>
    /// <param name="base64">At least one key.</param>
    /// <param name="current">The version for new values; the highest one when null.</param>
    /// <param name="source">The setting or file, such as <c>Passes:Keys</c>.</param>
    /// <param name="currentSetting">The setting that chose <paramref name="current"/>.</param>
    /// <exception cref="InvalidOperationException">A key is not Base64, too short, or the current one is missing.</exception>
    public static KeyRing Read(IReadOnlyDictionary<int, string> base64, int? current, string source, string currentSetting = "")
    {
        var keys = base64.ToFrozenDictionary(pair => pair.Key, pair => KeyText.Decode(pair.Value, $"{source}:{pair.Key}"));
        var chosen = current ?? keys.Keys.Max();
        return keys.ContainsKey(chosen)
            ? new KeyRing(keys, chosen)
            : throw new InvalidOperationException($"{currentSetting} is {chosen}, but {source}:{chosen} is not set.");
    }

    public byte[]? Find(int version) => keys.GetValueOrDefault(version);
}
