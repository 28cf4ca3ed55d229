using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Retention;

/// <summary>How long a school keeps a kind, where it differs from the group.</summary>
public sealed class RetentionSetting(Guid schoolId, RetentionKind kind, int keep) : IOwnedBySchool
{
    public Guid SchoolId { get; private set; } = schoolId;

    public RetentionKind Kind { get; private set; } = kind;

    /// <summary>In the unit of the kind's rule.</summary>
    public int Keep { get; private set; } = keep;

    public void Become(int keep) => Keep = keep;
}
