namespace SmartAcademy.Domain.Passes;

/// <summary>What is needed to issue one pass; without <paramref name="IssuedAt"/> it counts as issued at the first instant at which the day began anywhere.</summary>
public sealed record PassOrder(
    Guid SchoolId,
    Guid? StudentId,
    string Number,
    PassType Type,
    DateOnly ExpiresOn,
    Guid? IssuedBy,
    Guid? ReplacesPassId = null,
    DateTimeOffset? IssuedAt = null);
