using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Access.Tallies;

/// <summary>How many scans a gate saw in one minute of a day, granted or not: how long the queue was.</summary>
public sealed class GateMinute : IOwnedBySchool
{
    private GateMinute()
    {
    }

    public Guid SchoolId { get; private set; }

    public DateOnly Day { get; private set; }

    public Guid AccessPointId { get; private set; }

    /// <summary>Minutes since midnight on the school's wall clock.</summary>
    public int Minute { get; private set; }

    public int Scans { get; private set; }
}
