using System.Security.Cryptography;
using SmartAcademy.Domain.Audit;

namespace SmartAcademy.Data.Audit;

/// <summary>One pass over seals and entries in their order: what was seen so far, and what is wrong with it.</summary>
internal sealed class AuditWalk(string? notedHash)
{
    /// <summary>Enough to act upon; a chain that somebody wrote over would tell of every entry.</summary>
    private const int MostFaults = 1000;

    private readonly List<AuditFault> faults = [];
    private AuditSeal? current;
    private IncrementalHash content = NewHash();
    private int underCurrent;
    private byte[] previousHash = new byte[SHA256.HashSizeInBytes];
    private bool noted = notedHash is null;
    private bool purging = true;
    private (long Entries, long Waiting, long Seals, long Purged) seen;

    /// <summary>The seal that was begun last; 0 before the first.</summary>
    public long LastSealNo => current?.No ?? 0;

    /// <summary>Ends the seal before and checks the seal's own row and its place in the chain.</summary>
    public void Begin(AuditSeal seal)
    {
        EndCurrent();
        for (var missing = LastSealNo + 1; missing < seal.No && faults.Count < MostFaults; missing++)
        {
            Tell(AuditFaultKind.SealMissing, missing);
        }

        if (!seal.ExpectedHash().AsSpan().SequenceEqual(seal.Hash))
        {
            Tell(AuditFaultKind.SealAltered, seal.No);
        }

        if (seal.No == LastSealNo + 1 && !seal.PreviousHash.AsSpan().SequenceEqual(previousHash))
        {
            Tell(AuditFaultKind.SealBroken, seal.No);
        }

        purging &= seal.PurgedAt is not null;
        if (seal.PurgedAt is not null && !purging)
        {
            Tell(AuditFaultKind.PurgedOutOfTurn, seal.No);
        }

        seen.Seals++;
        seen.Purged += seal.PurgedAt is null ? 0 : 1;
        (current, previousHash, underCurrent, content) = (seal, seal.Hash, 0, NewHash());
        noted |= string.Equals(Convert.ToHexString(seal.Hash), notedHash, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>An entry under the seal that was begun last, in the order of ids.</summary>
    public void Read(AuditEntry entry)
    {
        if (entry.SealNo != current?.No)
        {
            Tell(AuditFaultKind.EntryWithoutSeal, entry.SealNo, entry.Id);
            return;
        }

        Check(entry);
        content.AppendData(entry.Digest);
        underCurrent++;
        seen.Entries++;
    }

    public void ReadLoose(AuditEntry entry)
    {
        Check(entry);
        if (entry.SealNo is null)
        {
            seen.Waiting++;
            return;
        }

        Tell(AuditFaultKind.EntryWithoutSeal, entry.SealNo, entry.Id);
    }

    public AuditVerdict End(long beforeSeals)
    {
        EndCurrent();
        if (!noted)
        {
            Tell(AuditFaultKind.NotedHashMissing, null);
        }

        return new AuditVerdict
        {
            Entries = seen.Entries,
            Waiting = seen.Waiting,
            BeforeSeals = beforeSeals,
            Seals = seen.Seals,
            Purged = seen.Purged,
            HeadHash = current is null ? "" : Convert.ToHexStringLower(current.Hash),
            Faults = faults,
        };
    }

    private static IncrementalHash NewHash() => IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    private void EndCurrent()
    {
        if (current is null)
        {
            return;
        }

        var expected = current.PurgedAt is null ? current.EntryCount : 0;
        if (underCurrent != expected)
        {
            Tell(underCurrent < expected ? AuditFaultKind.EntriesMissing : AuditFaultKind.EntriesAdded, current.No);
        }
        else if (expected > 0 && !content.GetCurrentHash().AsSpan().SequenceEqual(current.ContentHash))
        {
            Tell(AuditFaultKind.EntriesExchanged, current.No);
        }

        content.Dispose();
    }

    private void Check(AuditEntry entry)
    {
        if (!AuditDigest.Of(entry).AsSpan().SequenceEqual(entry.Digest))
        {
            Tell(AuditFaultKind.EntryAltered, entry.SealNo, entry.Id);
        }
    }

    private void Tell(AuditFaultKind kind, long? sealNo, Guid? entryId = null)
    {
        if (faults.Count < MostFaults)
        {
            faults.Add(new AuditFault(kind, sealNo, entryId));
        }
    }
}
