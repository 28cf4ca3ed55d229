using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace SmartAcademy.Domain.Passes.Signed;

/// <summary>A public key that checks many signatures: to take the point in costs more than to check one.</summary>
/// <param name="point">x and y on P-256, 32 bytes each.</param>
public sealed class PassVerifyingKey(byte[] point)
{
    /// <summary>One for each thread that checks at the same time; the class of the framework is for one at a time.</summary>
    private readonly ConcurrentBag<ECDsa> idle = [];

    /// <summary>False also for a point that is none of the curve.</summary>
    public bool IsGood(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        try
        {
            var key = idle.TryTake(out var taken) ? taken : Import();
            var isGood = key.VerifyData(message, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
            idle.Add(key);
            return isGood;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private ECDsa Import() => ECDsa.Create(new ECParameters
    {
        Curve = ECCurve.NamedCurves.nistP256,
        Q = new ECPoint { X = point[..32], Y = point[32..PassSignature.PointBytes] },
    });
}
