namespace SmartAcademy.Domain.Passes;

/// <summary>What is needed to issue one pass.</summary>
public sealed record PassOrder(
    Guid SchoolId,
    Guid? StudentId,
    string Number,
    PassType Type,
    DateOnly ExpiresOn,
    Guid? IssuedBy,
    Guid? ReplacesPassId = null);
