using SmartAcademy.Data.Classes;

namespace SmartAcademy.Data.Releases;

/// <summary>A child at the gate: the face, the warnings, and who may take it along.</summary>
public sealed record PickUpChild
{
    public required Guid StudentId { get; init; }

    public required string Name { get; init; }

    public string? NameBangla { get; init; }

    public string EnrolmentNumber { get; init; } = "";

    public ClassTitle? Class { get; init; }

    public Guid? PhotoFileId { get; init; }

    public bool IsActive { get; init; }

    public DateOnly Today { get; init; }

    public IReadOnlyList<PickUpPerson> People { get; init; } = [];

    public IReadOnlyList<PickUpNote> Notes { get; init; } = [];

    /// <summary>The last releases, newest first.</summary>
    public IReadOnlyList<ReleaseLine> Releases { get; init; } = [];

    /// <summary>A guardian has named somebody for today, who shows a code.</summary>
    public bool AwaitsCode { get; init; }

    /// <summary>Handed over today and not come back.</summary>
    public ReleaseLine? Open => Releases.FirstOrDefault(line => line.ReturnedAt is null && DateOnly.FromDateTime(line.At.DateTime) == Today);
}
