namespace SmartAcademy.Data.Releases;

/// <summary>Who may collect a child, for the child's guardian.</summary>
public sealed record OwnPickUp
{
    public required Guid StudentId { get; init; }

    public required string Name { get; init; }

    public string? NameBangla { get; init; }

    public Guid? PhotoFileId { get; init; }

    /// <summary>The guardian may let somebody else collect the child today.</summary>
    public bool MayName { get; init; }

    public IReadOnlyList<PickUpPerson> People { get; init; } = [];

    /// <summary>Of today, used ones too.</summary>
    public IReadOnlyList<OwnCode> Codes { get; init; } = [];

    /// <summary>The last ones, newest first.</summary>
    public IReadOnlyList<ReleaseLine> Releases { get; init; } = [];
}
