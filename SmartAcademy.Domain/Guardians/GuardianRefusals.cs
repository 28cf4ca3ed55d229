using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Guardians;

public static class GuardianRefusals
{
    public static readonly Refusal AlreadyLinked = new("guardian_already_linked", "GuardianId");
    public static readonly Refusal HasChildren = new("guardian_has_children");
    public static readonly Refusal ContactPriorityOutOfRange = new("contact_priority_out_of_range", "ContactPriority");
    public static readonly Refusal UnknownRelationship = new("unknown_relationship", "Relationship");
}
