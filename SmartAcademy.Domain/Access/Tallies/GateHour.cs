using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Access.Tallies;

/// <summary>How many scans of one kind a gate saw of one class in an hour of a day; counted by the database function <c>tally_gate_day</c>.</summary>
public sealed class GateHour : IOwnedBySchool
{
    private GateHour()
    {
    }

    public Guid SchoolId { get; private set; }

    /// <summary>The school's own day.</summary>
    public DateOnly Day { get; private set; }

    public Guid AccessPointId { get; private set; }

    /// <summary>The class of the holder on that day; empty where nobody of a class was scanned.</summary>
    public Guid ClassId { get; private set; }

    /// <summary>0 to 23 on the school's wall clock.</summary>
    public int Hour { get; private set; }

    public GateDirection Direction { get; private set; }

    /// <summary>A <see cref="DenialReason"/>; empty for granted scans.</summary>
    public string Reason { get; private set; } = "";

    public int Scans { get; private set; }
}
