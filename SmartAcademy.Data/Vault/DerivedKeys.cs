using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using SmartAcademy.Domain.Vault;

namespace SmartAcademy.Data.Vault;

/// <summary>
/// The keys of a ring for one purpose (HKDF-SHA256), 32 bytes each: the same secret given to two purposes by mistake still
/// makes two unrelated keys.
/// </summary>
internal sealed class DerivedKeys(IKeyRing ring, string purpose)
{
    private const int KeyBytes = 32;

    private readonly ConcurrentDictionary<int, byte[]> derived = [];

    public IKeyRing Ring => ring;

    public byte[] Of(int version) => derived.GetOrAdd(version, Derive);

    private byte[] Derive(int version) => ring.Find(version) is { } secret
        ? HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, KeyBytes, info: Encoding.ASCII.GetBytes(purpose))
        : throw new VaultException($"Key {version} of the sensitive columns is missing. Put it back into Vault:Keys or the key folder.");
}
