using SmartAcademy.Domain.Calendar;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Attendance;

/// <summary>Everything the page of one register shows.</summary>
public sealed record RegisterSheet
{
    public required RegisterPlace Place { get; init; }

    public required Guid SchoolId { get; init; }

    public required string ClassName { get; init; }

    public string? ClassNameBangla { get; init; }

    public string Section { get; init; } = "";

    public required DayPlan Plan { get; init; }

    /// <summary>Those of which a register can be taken on that day, in their order.</summary>
    public required IReadOnlyList<RegisterPeriod> Periods { get; init; }

    /// <summary>That of this register; null for the register of the day.</summary>
    public RegisterPeriod? Period => Periods.FirstOrDefault(period => period.Number == Place.Period);

    public required DateOnly Today { get; init; }

    /// <summary>0 while the register is not taken.</summary>
    public int Version { get; init; }

    public bool IsTaken => Version > 0;

    /// <summary>Who saved last; null where it was no person, or one who is gone.</summary>
    public string? SavedBy { get; init; }

    /// <summary>By the school's clock.</summary>
    public DateTimeOffset? SavedAt { get; init; }

    /// <summary>Why the actor may only read; null where they may write.</summary>
    public Refusal? Closed { get; init; }

    /// <summary>Saving changes needs a reason.</summary>
    public bool NeedsReason { get; init; }

    /// <summary>Active ones first in their order; a code that is set somewhere here is among them though it is no longer offered.</summary>
    public required IReadOnlyList<RegisterCode> Codes { get; init; }

    /// <summary>By roll.</summary>
    public required IReadOnlyList<RegisterLine> Lines { get; init; }
}
