using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Domain.Guardians;

/// <summary>The bond between a guardian and a child.</summary>
public sealed class Guardianship : IOwnedBySchool
{
    private Guardianship()
    {
    }

    public Guardianship(Guid schoolId, Guid studentId, Guid guardianId, Relationship relationship, int contactPriority, bool portalAccess)
    {
        (SchoolId, StudentId, GuardianId) = (schoolId, studentId, guardianId);
        Change(relationship, contactPriority, portalAccess);
    }

    public Guid SchoolId { get; private set; }

    public Guid StudentId { get; private set; }

    public Guid GuardianId { get; private set; }

    public Student Student { get; private set; } = null!;

    public Guardian Guardian { get; private set; } = null!;

    public Relationship Relationship { get; private set; }

    /// <summary>1 is called first.</summary>
    public int ContactPriority { get; private set; }

    /// <summary>Whether the guardian sees the child in the portal.</summary>
    public bool PortalAccess { get; private set; }

    /// <summary>Whether the guardian may take the child along at the gate; a court or the family may have decided otherwise.</summary>
    public bool MayCollect { get; private set; } = true;

    public void LetCollect(bool may) => MayCollect = may;

    public void Change(Relationship relationship, int contactPriority, bool portalAccess) =>
        (Relationship, ContactPriority, PortalAccess) = (relationship, contactPriority, portalAccess);
}
