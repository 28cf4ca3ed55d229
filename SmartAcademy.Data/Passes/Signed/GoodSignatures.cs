using System.Collections.Concurrent;
using System.Security.Cryptography;
using SmartAcademy.Data.Access.Gate;
using SmartAcademy.Domain.Passes.Signed;

namespace SmartAcademy.Data.Passes.Signed;

/// <summary>
/// Remembers which signatures were good under which key. A card comes back every day, and to check its signature costs more than all
/// the rest that a scan asks of the processor. Bad ones are not remembered: nobody can push the good ones out.
/// </summary>
internal sealed class GoodSignatures
{
    private const int Most = 50_000;

    private readonly ConcurrentDictionary<string, PassVerifyingKey> keys = new();
    private readonly Lock turn = new();
    private HashSet<Hash256> young = [];
    private HashSet<Hash256> old = [];

    public bool IsGood(SignedCode code, byte[] publicKey)
    {
        var mark = Hash256.Of(SHA256.HashData([.. publicKey, .. code.Bytes]));
        if (Knows(mark))
        {
            return true;
        }

        if (!code.IsSignedBy(KeyOf(publicKey)))
        {
            return false;
        }

        lock (turn)
        {
            Keep(mark);
        }

        return true;
    }

    private PassVerifyingKey KeyOf(byte[] publicKey) =>
        keys.GetOrAdd(Convert.ToHexString(publicKey), _ => new PassVerifyingKey(publicKey));

    private bool Knows(Hash256 mark)
    {
        lock (turn)
        {
            if (young.Contains(mark))
            {
                return true;
            }

            if (!old.Contains(mark))
            {
                return false;
            }

            Keep(mark);
            return true;
        }
    }

    /// <summary>What was not asked for while so many others were is forgotten.</summary>
    private void Keep(Hash256 mark)
    {
        if (young.Count >= Most)
        {
            (young, old) = ([], young);
        }

        young.Add(mark);
    }
}
