using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Access.Tallies;

/// <summary>What the last 365 days of scans say of one student, as it stood when it was counted.</summary>
public sealed class StudentPassSummary : IOwnedBySchool
{
    private StudentPassSummary()
    {
    }

    public Guid SchoolId { get; private set; }

    public Guid StudentId { get; private set; }

    /// <summary>Granted scans, in and out.</summary>
    public int Passes { get; private set; }

    public DateTimeOffset? FirstSeenAt { get; private set; }

    public DateTimeOffset? LastSeenAt { get; private set; }

    /// <summary>Days with a granted scan among the last 30, today included.</summary>
    public int DaysSeen30 { get; private set; }

    public int DaysSeen90 { get; private set; }

    public int LateDays { get; private set; }

    public int Denials { get; private set; }

    /// <summary>The median of the first entries of the last 90 days, on the school's wall clock.</summary>
    public TimeOnly? UsualArrival { get; private set; }

    public DateTimeOffset CountedAt { get; private set; }
}
