namespace SmartAcademy.Data.Students.Records;

/// <summary>What an erasure would take away and what would stay, in numbers.</summary>
public sealed record ErasureView
{
    public required Guid StudentId { get; init; }

    public required string Name { get; init; }

    public required string EnrolmentNumber { get; init; }

    public bool HasPhoto { get; init; }

    public bool HasLogin { get; init; }

    /// <summary>Guardians of this child alone, who are erased with it.</summary>
    public int GuardiansErased { get; init; }

    /// <summary>Guardians of other children too, who are only parted from this one.</summary>
    public int GuardiansParted { get; init; }

    public int PassesRevoked { get; init; }

    public int ImportRows { get; init; }

    /// <summary>Scans at the gate, which stay without a name until their own time is over.</summary>
    public int Scans { get; init; }
}
