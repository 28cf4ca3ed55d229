namespace SmartAcademy.Data.Audit;

public enum AuditFaultKind
{
    /// <summary>An entry does not say what it said when it was written.</summary>
    EntryAltered,

    /// <summary>An entry stands under a seal that is not there.</summary>
    EntryWithoutSeal,

    /// <summary>Under a seal stand fewer entries than it bound.</summary>
    EntriesMissing,

    /// <summary>Under a seal stand more entries than it bound.</summary>
    EntriesAdded,

    /// <summary>As many entries as were bound, but not the same.</summary>
    EntriesExchanged,

    /// <summary>The seal's own row was altered.</summary>
    SealAltered,

    /// <summary>The seal does not follow from the one before.</summary>
    SealBroken,

    SealMissing,

    /// <summary>Removed entries must be the oldest ones.</summary>
    PurgedOutOfTurn,

    /// <summary>A hash that was noted earlier is none of the chain's: it was cut off, or written anew.</summary>
    NotedHashMissing,
}
