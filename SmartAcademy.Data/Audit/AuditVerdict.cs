namespace SmartAcademy.Data.Audit;

/// <summary>What verifying the whole audit found.</summary>
public sealed record AuditVerdict
{
    /// <summary>Entries that are bound by seals and were read.</summary>
    public required long Entries { get; init; }

    /// <summary>Entries that wait for the next seal.</summary>
    public required long Waiting { get; init; }

    /// <summary>Entries from before there were seals; nothing can be told of them.</summary>
    public required long BeforeSeals { get; init; }

    public required long Seals { get; init; }

    /// <summary>Seals whose entries were removed because their time was over.</summary>
    public required long Purged { get; init; }

    /// <summary>The newest seal's hash in hexadecimal; empty before the first.</summary>
    public required string HeadHash { get; init; }

    public required IReadOnlyList<AuditFault> Faults { get; init; }

    public bool IsSound => Faults.Count == 0;
}
