namespace SmartAcademy.Domain.Audit;

/// <summary>Who changed what, and when; written in the transaction of the change and never altered.</summary>
public sealed class AuditEntry
{
    private AuditEntry()
    {
    }

    public AuditEntry(Guid? schoolId, DateTimeOffset at, Guid? actorId, string actorName, string action, string resourceType, string resourceId, string changes)
    {
        Id = Guid.CreateVersion7();
        (SchoolId, At, ActorId, ActorName) = (schoolId, at, actorId, actorName);
        (Action, ResourceType, ResourceId, Changes) = (action, resourceType, resourceId, changes);
    }

    public Guid Id { get; private set; }

    public Guid? SchoolId { get; private set; }

    public DateTimeOffset At { get; private set; }

    public Guid? ActorId { get; private set; }

    public string ActorName { get; private set; } = "";

    /// <summary>created, changed or deleted.</summary>
    public string Action { get; private set; } = "";

    public string ResourceType { get; private set; } = "";

    public string ResourceId { get; private set; } = "";

    /// <summary>JSON object: field → [old, new].</summary>
    public string Changes { get; private set; } = "{}";
}
