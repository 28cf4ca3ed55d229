using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Passes;

/// <summary>A pass as its own page shows it.</summary>
public sealed record PassDetail
{
    public required PassLine Line { get; init; }

    /// <summary>Sent back with every change, so that two people do not undo each other unseen.</summary>
    public required uint Version { get; init; }

    public required string? Reason { get; init; }

    public required PassLink? Replaces { get; init; }

    public required PassLink? ReplacedBy { get; init; }

    /// <summary>The clock of the pass's school.</summary>
    public required SchoolClock Clock { get; init; }

    /// <summary>Whether it is the actor's own pass or their child's.</summary>
    public required bool Holds { get; init; }
}
