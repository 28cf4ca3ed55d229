namespace SmartAcademy.Domain.Access;

/// <summary>What a gate noticed of a scan that it granted all the same. Stored by the words of <see cref="ScanFindingWords"/>.</summary>
[Flags]
public enum ScanFindings
{
    None = 0,

    /// <summary>Came after the cut-off; the row says by how many minutes.</summary>
    Late = 1,

    /// <summary>The same pass a moment ago in the same direction, or at another gate.</summary>
    Passback = 2,

    /// <summary>Outside the hours of the class.</summary>
    OutsideHours = 4,

    /// <summary>No school day for the class.</summary>
    ClosedDay = 8,

    /// <summary>Left before the end of lessons without leave.</summary>
    EarlyExit = 16,

    /// <summary>More people inside than the school allows.</summary>
    OverCapacity = 32,

    /// <summary>A student whom the school has stopped goes out.</summary>
    Blocked = 64,
}
