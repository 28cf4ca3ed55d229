namespace SmartAcademy.Data.Audit;

/// <summary>Something that happened without a row being changed: a sign-in, a refusal, an export, a print, a look at sensitive fields.</summary>
/// <param name="Action">A word of <see cref="SmartAcademy.Domain.Audit.AuditAction"/>.</param>
/// <param name="ResourceType">The kind of thing, such as Student or User.</param>
/// <param name="ResourceId">Which one; empty when it was none in particular.</param>
/// <param name="Details">What else is worth knowing; never a secret or a sensitive field.</param>
/// <param name="SchoolId">The school it belongs to, when that is not the actor's.</param>
public sealed record AuditEvent(
    string Action, string ResourceType, string ResourceId, IReadOnlyDictionary<string, string?>? Details = null, Guid? SchoolId = null);
