namespace SmartAcademy.Data.Audit;

/// <summary>What is wrong with the audit, and where.</summary>
/// <param name="Kind">What was found.</param>
/// <param name="SealNo">The seal; null for an entry that has none yet.</param>
/// <param name="EntryId">The entry, where one can be told.</param>
public sealed record AuditFault(AuditFaultKind Kind, long? SealNo, Guid? EntryId = null);
