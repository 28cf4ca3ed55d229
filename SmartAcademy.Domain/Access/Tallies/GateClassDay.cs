using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Access.Tallies;

/// <summary>How many of a class came in on a day, and how many of them late.</summary>
public sealed class GateClassDay : IOwnedBySchool
{
    private GateClassDay()
    {
    }

    public Guid SchoolId { get; private set; }

    public DateOnly Day { get; private set; }

    /// <summary>Empty for those who sat in no class on that day.</summary>
    public Guid ClassId { get; private set; }

    /// <summary>Students with at least one granted entry.</summary>
    public int Came { get; private set; }

    public int Late { get; private set; }

    /// <summary>Of all who came late together.</summary>
    public int LateMinutes { get; private set; }
}
