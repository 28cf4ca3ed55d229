using System.Collections.Frozen;
using SmartAcademy.Domain.Passes;

namespace SmartAcademy.Web.Passes.Keys;

/// <summary>The keys of passes as they were at start.</summary>
internal sealed class PassKeyRing : IPassKeys
{
    private readonly FrozenDictionary<int, byte[]> keys;

    private PassKeyRing(FrozenDictionary<int, byte[]> keys, int current) => (this.keys, CurrentVersion) = (keys, current);

    public int CurrentVersion { get; }

    /// <summary>Reads Base64 keys; every fault names its setting.</summary>
    /// <exception cref="InvalidOperationException">A key is not Base64, too short, or the current one is missing.</exception>
    public static PassKeyRing Read(IReadOnlyDictionary<int, string> base64, int? currentKey, string source)
    {
        var keys = base64.ToFrozenDictionary(pair => pair.Key, pair => Decode(pair.Value, $"{source}:Keys:{pair.Key}"));
        var current = currentKey ?? keys.Keys.Max();
        return keys.ContainsKey(current)
            ? new PassKeyRing(keys, current)
            : throw new InvalidOperationException($"{source}:CurrentKey is {current}, but {source}:Keys:{current} is not set.");
    }

    public byte[]? Find(int version) => keys.GetValueOrDefault(version);

    private static byte[] Decode(string base64, string setting)
    {
        var key = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, key, out var length) && length >= PassToken.ShortestKey
            ? key[..length]
            : throw new InvalidOperationException(
                $"{setting} must be Base64 of at least {PassToken.ShortestKey} random bytes, such as `openssl rand -base64 32` prints.");
    }
}
