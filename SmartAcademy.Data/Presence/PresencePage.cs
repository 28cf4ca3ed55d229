namespace SmartAcademy.Data.Presence;

/// <summary>One page of those inside, and how many there are of each doubt in the whole school.</summary>
public sealed record PresencePage
{
    public const int Size = 50;

    public IReadOnlyList<PresenceLine> Lines { get; init; } = [];

    /// <summary>After the filter.</summary>
    public int Total { get; init; }

    public int Confirmed { get; init; }

    public int Probably { get; init; }

    public int Unknown { get; init; }

    public int Visitors { get; init; }

    /// <summary>The school's time of it.</summary>
    public DateTimeOffset Now { get; init; }

    /// <summary>For the filter; the classes of those inside.</summary>
    public IReadOnlyList<PresenceClass> Classes { get; init; } = [];
}
