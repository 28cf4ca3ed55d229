using SmartAcademy.Domain.Attendance;

namespace SmartAcademy.Data.Attendance;

/// <summary>One pupil of a register.</summary>
public sealed record RegisterLine
{
    public required Guid StudentId { get; init; }

    public int? RollNumber { get; init; }

    public required string Name { get; init; }

    public string? NameBangla { get; init; }

    public Guid? PhotoFileId { get; init; }

    /// <summary>The first entry at a gate on this day, by the school's clock; null when not seen.</summary>
    public TimeOnly? FirstScan { get; init; }

    /// <summary>The reason of an approved leave that covers the day.</summary>
    public string? Leave { get; init; }

    /// <summary>What was saved; null where this pupil is not marked yet.</summary>
    public MarkEntry? Saved { get; init; }

    /// <summary>What the page begins with: what was saved, else what gate and leave say, else present.</summary>
    public required MarkEntry Shown { get; init; }
}
