using System.Security.Cryptography;

namespace SmartAcademy.Domain.Audit;

/// <summary>
/// Binds some entries and the seal before: altering, removing or adding one of them later shows. The database makes seals
/// (function <c>seal_audit</c>); the portal can only ask for one.
/// </summary>
public sealed class AuditSeal
{
    /// <summary>Entries that were written before seals existed carry this number; no seal binds them.</summary>
    public const long BeforeSeals = 0;

    private AuditSeal()
    {
    }

    /// <summary>1, 2, 3 …</summary>
    public long No { get; private set; }

    /// <summary>Of seal 1: 32 zero bytes.</summary>
    public byte[] PreviousHash { get; private set; } = [];

    public int EntryCount { get; private set; }

    /// <summary>SHA-256 over the digests of the entries, in the order of their ids.</summary>
    public byte[] ContentHash { get; private set; } = [];

    /// <summary>SHA-256 over the number, the previous hash, the count, the content hash and the instant.</summary>
    public byte[] Hash { get; private set; } = [];

    public DateTimeOffset SealedAt { get; private set; }

    /// <summary>When its entries were removed because their time was over; the seal itself stays.</summary>
    public DateTimeOffset? PurgedAt { get; private set; }

    /// <summary>What the hash must be. The function <c>seal_audit</c> computes the same.</summary>
    public byte[] ExpectedHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var bytes = new CanonicalBytes(hash);
        bytes.Number(No);
        bytes.Bytes(PreviousHash);
        bytes.Number(EntryCount);
        bytes.Bytes(ContentHash);
        bytes.Instant(SealedAt);
        return hash.GetHashAndReset();
    }
}
