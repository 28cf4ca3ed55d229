using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Access.Tallies;

/// <summary>How many of a class stayed so long on a day, from the first entry to the last exit.</summary>
public sealed class GateStay : IOwnedBySchool
{
    /// <summary>Stays are counted in steps of so many minutes, so that a median of months reads some thousand rows.</summary>
    public const int Step = 5;

    private GateStay()
    {
    }

    public Guid SchoolId { get; private set; }

    public DateOnly Day { get; private set; }

    public Guid ClassId { get; private set; }

    /// <summary>The step's first minute: 365 stands for 365 to 369 minutes.</summary>
    public int Minutes { get; private set; }

    public int Students { get; private set; }
}
