using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Presence;

namespace SmartAcademy.Domain.Muster;

/// <summary>Somebody on the list. The last word counts, with its time and who said it; the audit keeps the words before.</summary>
public sealed class MusterPerson : IOwnedBySchool
{
    private MusterPerson()
    {
    }

    /// <param name="muster">The evacuation.</param>
    /// <param name="studentId">Null for a visitor.</param>
    /// <param name="visitId">Null for a student.</param>
    /// <param name="classId">The class at the time.</param>
    /// <param name="found">How sure it was that they were inside; null for whom somebody added.</param>
    public MusterPerson(MusterCall muster, Guid? studentId, Guid? visitId, Guid? classId, PresenceFinding? found)
    {
        (Id, MusterId, SchoolId) = (Guid.CreateVersion7(), muster.Id, muster.SchoolId);
        (StudentId, VisitId, ClassId) = (studentId, visitId, classId);
        (Doubt, Why) = (found?.Doubt, found?.Why);
    }

    public Guid Id { get; private set; }

    public Guid MusterId { get; private set; }

    public Guid SchoolId { get; private set; }

    public Guid? StudentId { get; private set; }

    public Guid? VisitId { get; private set; }

    /// <summary>Of somebody who works at the school; null for students and visitors.</summary>
    public Guid? UserId { get; private set; }

    public Guid? ClassId { get; private set; }

    public Doubt? Doubt { get; private set; }

    public string? Why { get; private set; }

    /// <summary>When they came, for whoever came in after the list was written.</summary>
    public DateTimeOffset? CameAt { get; private set; }

    public MusterStatus Status { get; private set; }

    public Guid? MarkedBy { get; private set; }

    public DateTimeOffset? MarkedAt { get; private set; }

    /// <summary>Somebody who works at the school. They have no pass, so that no gate knows whether they are inside: they are looked for.</summary>
    public static MusterPerson OfStaff(MusterCall muster, Guid userId) =>
        new(muster, null, null, null, new PresenceFinding(Presence.Doubt.Unknown, PresenceWhy.StaffHaveNoPass)) { UserId = userId };

    public void Mark(MusterStatus status, Guid? by, DateTimeOffset at) => (Status, MarkedBy, MarkedAt) = (status, by, at);
}
