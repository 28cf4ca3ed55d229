using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Access.Tallies;

/// <summary>Up to when the scans of a school are counted.</summary>
public sealed class GateTallyMark : IOwnedBySchool
{
    private GateTallyMark()
    {
    }

    public Guid SchoolId { get; private set; }

    /// <summary>All scans that were received before are in the tallies.</summary>
    public DateTimeOffset CountedTo { get; private set; }
}
